package org.trigpoint.threat.distress;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Flight;

/** What an aircraft says of its distress, and since when. */
final class Emergency {
    /** The first and the newest stamps are kept. */
    private static final int MOST_STAMPS = 16;

    /** What it says for as long as it must before it is taken for meant; {@code NONE} for nothing. */
    Flight.Emergency holds = Flight.Emergency.NONE;
    /** What it was before it said that it is over. */
    Flight.Emergency was = Flight.Emergency.NONE;

    /** When the first word of it was true. */
    long fromEpochMicros;

    /** When the newest word of it was true. */
    long lastEpochMicros;

    long saidEpochMicros = Long.MIN_VALUE;

    /** What it says since it says something else. */
    Flight.Emergency next = Flight.Emergency.NONE;

    long nextEpochMicros;
    int nextWords;
    final List<Stamp> nextStamps = new ArrayList<>(3);

    /** Its code where it was one of the three, −1 else. */
    int squawk = -1;

    int codes;
    int statuses;
    /** Words whose status is another than what their code means. */
    int conflicts;

    final List<Stamp> stamps = new ArrayList<>(3);
    final List<Stamp> endStamps = new ArrayList<>(0);

    static void keep(Stamp stamp, List<Stamp> stamps) {
        if (stamps.size() == MOST_STAMPS) {
            stamps.remove(MOST_STAMPS / 2);
        }
        stamps.add(stamp);
    }

    boolean isHeld() {
        return holds != Flight.Emergency.NONE;
    }

    boolean isOver() {
        return was != Flight.Emergency.NONE;
    }
}
