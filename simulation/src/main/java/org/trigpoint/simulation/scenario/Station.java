package org.trigpoint.simulation.scenario;

import java.util.List;

/** What stands still: who listens, who keeps time, what marks the way, and who calls for help. */
public sealed interface Station {
    double latDeg();

    double lonDeg();

    /**
     * A receiver.
     *
     * @param name goes into the tag block: letters, digits, {@code _} and {@code -}, at most 15
     * @param heightMeters of the antenna above the sea
     * @param rangeNm where half of what a class A ship sends is heard; NaN: by the height
     * @param lossProb of a sentence near the receiver
     * @param coChannelLossProb more loss at the edge of range when every slot is in use
     * @param clockErrorSeconds what its clock is ahead by
     * @param latencySeconds until a sentence arrives
     * @param tagBlock sends station and time before each sentence
     * @param fadingSigmaDb how much reception rises and falls by the quarter of an hour, one standard deviation
     * @param fades spans of worse or better reception
     * @param outages when it is off
     * @param late spans of which it hands over what it heard when they are over
     * @param batchMinutes it hands over what it heard once in so long; 0 for at once
     */
    record Receiver(
            String name,
            double latDeg,
            double lonDeg,
            double heightMeters,
            double rangeNm,
            double lossProb,
            double coChannelLossProb,
            double clockErrorSeconds,
            Range latencySeconds,
            boolean tagBlock,
            double fadingSigmaDb,
            List<Fade> fades,
            List<Span> outages,
            List<Span> late,
            double batchMinutes)
            implements Station {
        public Receiver {
            fades = List.copyOf(fades);
            outages = List.copyOf(outages);
            late = List.copyOf(late);
        }
    }

    /** Worse reception for a while, better where the loss is negative; 12 dB halve or double the range. */
    record Fade(Span span, double lossDb) {}

    /** A base station; with a weather message of type 8 every ten minutes if {@code weather}. */
    record Base(String name, int mmsi, double latDeg, double lonDeg, double heightMeters, boolean weather)
            implements Station {}

    /** An aid to navigation; {@code aidType} as in ITU-R M.1371-5, Annex 8, table 74. */
    record Aid(String name, int mmsi, double latDeg, double lonDeg, int aidType, boolean virtual, boolean offPosition)
            implements Station {}

    /** A search-and-rescue transmitter (970), man-overboard device (972) or EPIRB (974), on for a span of time. */
    record Beacon(String id, int mmsi, double latDeg, double lonDeg, Span on, boolean test) implements Station {}

    /**
     * Beacons, one or several.
     *
     * @param id of one, or the first part of the ids of several: id-1, id-2 …
     * @param mmsi of the first; the others count up
     * @param scatterMeters each of them lies up to this away, east and north
     */
    record Beacons(
            String id, int count, int mmsi, double latDeg, double lonDeg, double scatterMeters, Spell on, boolean test)
            implements Station {}
}
