package org.trigpoint.threat.meeting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.threat.waters.Leg;

/** What two ships that are, or were, close to each other have done so far. Times are the ships' own unless said otherwise. */
final class Encounter {
    static final long NEVER = Long.MIN_VALUE;
    static final int MOST_STAMPS = 32;
    private static final long STAMPS_EVERY_MICROS = 300_000_000;

    final Pair pair;
    long fromEpochMicros;
    long untilEpochMicros;
    /** Arrival of the newest leg that showed them together. */
    long heardEpochMicros;
    /** Time together at rest, and under way. */
    long restMicros;

    long wayMicros;
    int samples;
    /** Between hulls: least, sum and sum of squares over all samples. */
    double leastMeters = Double.MAX_VALUE;

    double sumMeters;
    double sumMeters2;
    double sumMps;
    /** Samples under way, and those of them in which one was in line astern of the other. */
    int waySamples;

    int asternSamples;
    /** When each was under way last before it; {@link #NEVER} when that was not seen. */
    long lowCameEpochMicros = NEVER;

    long highCameEpochMicros = NEVER;
    double lowDraughtMeters;
    double highDraughtMeters;

    @Nullable
    String lowDestination;

    @Nullable
    String highDestination;

    /** When it was said last; {@link #NEVER} when it was not. */
    long saidEpochMicros = NEVER;
    /** True when it was said that it is over, and until they are together again. */
    boolean saidOver;
    /** True when it was said that a draught has changed. */
    boolean saidDraught;

    long stampedEpochMicros = NEVER;
    final List<Stamp> stamps = new ArrayList<>(2);

    Encounter(Pair pair) {
        this.pair = pair;
    }

    /** What they were like when it began. */
    void begin(long epochMicros, Leg low, long lowCame, Leg high, long highCame) {
        fromEpochMicros = epochMicros;
        untilEpochMicros = epochMicros;
        lowCameEpochMicros = lowCame;
        highCameEpochMicros = highCame;
        lowDraughtMeters = low.draughtMeters();
        highDraughtMeters = high.draughtMeters();
        lowDestination = low.destination();
        highDestination = high.destination();
    }

    /** Draughts and destinations that were not known when it began are taken as they are said first. */
    void complete(Leg low, Leg high) {
        lowDraughtMeters = Double.isNaN(lowDraughtMeters) ? low.draughtMeters() : lowDraughtMeters;
        highDraughtMeters = Double.isNaN(highDraughtMeters) ? high.draughtMeters() : highDraughtMeters;
        lowDestination = lowDestination == null ? low.destination() : lowDestination;
        highDestination = highDestination == null ? high.destination() : highDestination;
    }

    /** They are together at a time. */
    void take(long epochMicros, double hullMeters, double speedMps, boolean underWay, boolean astern, long gapMicros) {
        long since = epochMicros - untilEpochMicros;
        if (since > 0 && since <= gapMicros) {
            if (underWay) {
                wayMicros += since;
            } else {
                restMicros += since;
            }
        }
        untilEpochMicros = Math.max(untilEpochMicros, epochMicros);
        samples++;
        leastMeters = Math.min(leastMeters, hullMeters);
        sumMeters += hullMeters;
        sumMeters2 += hullMeters * hullMeters;
        sumMps += speedMps;
        waySamples += underWay ? 1 : 0;
        asternSamples += underWay && astern ? 1 : 0;
        saidOver = false;
    }

    /** Notes the messages that show it, now and then. */
    void note(Stamp one, Stamp other) {
        boolean due = stampedEpochMicros == NEVER || untilEpochMicros - stampedEpochMicros >= STAMPS_EVERY_MICROS;
        if (due && stamps.size() + 2 <= MOST_STAMPS) {
            stampedEpochMicros = untilEpochMicros;
            stamps.add(one);
            stamps.add(other);
        }
    }

    /** True when they were under way for most of it. */
    boolean isUnderWay() {
        return wayMicros > restMicros;
    }

    long togetherMicros() {
        return wayMicros + restMicros;
    }

    double meanMeters() {
        return sumMeters / samples;
    }

    /** Spread of the distance. */
    double sigmaMeters() {
        double mean = meanMeters();
        return Math.sqrt(Math.max(0, sumMeters2 / samples - mean * mean));
    }
}
