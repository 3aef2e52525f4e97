package org.trigpoint.threat.interference;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Leg;

/** What the positions of a ship were worth so far, by what it said of them. Times are its own unless said otherwise. */
final class Trust {
    static final long NEVER = Long.MIN_VALUE;

    /** What it lost. Ordinals are stored: add at the end only. */
    enum Loss {
        NONE,
        /** The flag of accuracy, or of integrity monitoring, that had stood for long. */
        FLAG,
        /** Dead reckoning, or entered by hand. */
        ESTIMATED,
        /** The positioning system does not work, or gives nothing. */
        POSITION
    }

    private static final int MOST_COUNTED = 1 << 20;

    final TrackId track;
    double latDeg;
    double lonDeg;
    /** Of its newest leg. */
    long timeEpochMicros;
    /** Arrival of its newest leg. */
    long heardEpochMicros;
    /** Legs in which nothing was lost. */
    int good;
    /** Legs in a row with the flag of accuracy, and with that of integrity monitoring; as they were, while a flag is lost. */
    int accurate;

    int monitored;
    Loss loss = Loss.NONE;
    long lostEpochMicros = NEVER;
    /** Of the message that told of the loss first. */
    Stamp lostStamp = Stamp.FIRST;

    boolean hidden;
    Marking marking = Marking.CLEAR;

    Trust(TrackId track) {
        this.track = track;
    }

    void take(Leg leg, int steadyLegs, long nowEpochMicros) {
        IntegrityReport said = leg.integrity();
        latDeg = leg.latDeg();
        lonDeg = leg.lonDeg();
        timeEpochMicros = leg.untilEpochMicros();
        heardEpochMicros = nowEpochMicros;
        hidden = leg.isHidden();
        marking = leg.marking();
        Loss now = loss(said, steadyLegs);
        if (now == Loss.NONE) {
            good = Math.min(MOST_COUNTED, good + 1);
            accurate = said.highAccuracy() ? Math.min(MOST_COUNTED, accurate + 1) : 0;
            monitored = said.raim() ? Math.min(MOST_COUNTED, monitored + 1) : 0;
            lostEpochMicros = NEVER;
        } else if (loss == Loss.NONE) {
            lostEpochMicros = leg.untilEpochMicros();
            lostStamp = leg.stamp();
        }
        loss = now;
    }

    private Loss loss(IntegrityReport said, int steadyLegs) {
        return switch (said.source()) {
            case INOPERATIVE -> Loss.POSITION;
            case DEAD_RECKONING, MANUAL -> Loss.ESTIMATED;
            case OPERATING, NO_TIME_STAMP ->
                (accurate >= steadyLegs && !said.highAccuracy()) || (monitored >= steadyLegs && !said.raim())
                        ? Loss.FLAG
                        : Loss.NONE;
        };
    }
}
