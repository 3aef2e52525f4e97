package org.trigpoint.threat.scenes;

import java.util.TreeMap;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Finding;

/** What is known of one cell: where ships are heard, what stands there, and what was said of what scenes show. */
public final class ScenesState {
    static final long NO_ALARM = Long.MAX_VALUE;

    final Heard heard = new Heard();
    final Standing standing = new Standing();

    /** By the raw message of the detection. */
    final TreeMap<Stamp, Told> told = new TreeMap<>();

    /** Ships that a scene does not show though they report from there, by track and scene. */
    final TreeMap<String, Finding> unseen = new TreeMap<>();

    long alarmEpochMicros = NO_ALARM;

    ScenesState() {}
}
