package org.trigpoint.threat.ask;

/**
 * A silence in which a track may have been beside what is asked about.
 *
 * @param silence that
 * @param earliestEpochMicros when it may have come there
 * @param latestEpochMicros when it must have left
 * @param neededMps speed that it needed at least, on the way there and back on its way
 * @param spot that asks the least of it
 * @param straight true where the straight way from its last place to its next crosses what is asked about
 * @param waters how the way was judged
 */
public record MayHaveBeen(
        Silence silence,
        long earliestEpochMicros,
        long latestEpochMicros,
        double neededMps,
        Spot spot,
        boolean straight,
        Waters waters) {
    /** How it was judged whether it can have sailed there. */
    public enum Waters {
        /** The straight ways lie in open water. */
        OPEN,
        /** There is a way over water that is short enough. */
        AROUND_LAND,
        /** Too far, or on inland waters that are not known: by distance alone. */
        NOT_JUDGED
    }
}
