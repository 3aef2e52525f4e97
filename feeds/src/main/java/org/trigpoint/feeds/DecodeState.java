package org.trigpoint.feeds;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.recording.SourceOpened;

/** What the decode step keeps for one source. */
public final class DecodeState {
    /** No alarm is set. */
    static final long NO_ALARM = Long.MAX_VALUE;

    final int source;
    final String slot;
    String formatName = "";

    @Nullable
    SourceDecoder decoder;

    long alarmEpochMicros = NO_ALARM;

    DecodeState(int source) {
        this.source = source;
        this.slot = SourceOpened.slot(source);
    }
}
