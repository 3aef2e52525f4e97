package org.trigpoint.threat.rules;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;

/** What is known of a track, and what each rule keeps of it, in the order of the rules. */
final class TrackState {
    static final long NEVER = Long.MAX_VALUE;

    final Subject subject;
    final LegLog leg;
    final SignLog sign;
    final @Nullable Object[] slots;
    /** When the alarm is set for. */
    long alarmEpochMicros = NEVER;

    TrackState(TrackId track, int rules) {
        subject = new Subject(track);
        leg = new LegLog();
        sign = new SignLog();
        slots = new Object[rules];
    }
}
