package org.trigpoint.fusion.tracker;

/** Is told what a scan did to each track. Rows are those of {@link Tracker#tracks} during the call only. */
public interface TrackerSink {
    /** Tells nobody. */
    TrackerSink NONE = new TrackerSink() {};

    /** A track is about to be updated by a detection: it stands where it was predicted. */
    default void paired(int row, int detection) {}

    /** The detection that a track is about to be told of is another track's by the next best explanation. */
    default void contested(int row, int rival) {}

    /**
     * A track was updated by a detection.
     *
     * @param detection its index in the scan
     * @param ratioLog logarithm of how much likelier the detection is as this track's than as a false one
     */
    default void updated(int row, int detection, double ratioLog) {}

    /** A look should have seen it and did not. */
    default void missed(int row) {}

    /** A detection that no track explains began one. */
    default void began(int row, int detection) {}

    /** It is believed from now on. */
    default void confirmed(int row) {}

    /** True when a track may end because another is of the same thing. */
    default boolean merges(int row, int other) {
        return true;
    }

    /**
     * It ends: its row is gone after the call.
     *
     * @param other the row of the track that is of the same thing, or -1 when it is just over
     */
    default void ended(int row, int other) {}
}
