package org.trigpoint.fusion.mht;

/** Is told what a detection was found to be of. Rows are those of the table of tracks during the call only. */
public interface Verdicts {
    /**
     * Why a detection was given to a track.
     *
     * @param distanceSquared normalised innovation squared
     * @param ratioLog logarithm of how much likelier the detection is as this track's than as something new
     * @param rivalProb probability that another explanation is right, 0 to ½
     * @param rivalRow the track that the detection is of by that explanation, -1 when it is of something new or not there
     */
    record Finding(double distanceSquared, double ratioLog, double rivalProb, int rivalRow) {}

    /** A detection is of a track, which was updated by it. */
    void given(long detection, int row, Finding finding);

    /** A detection is of something new: gives the row that was begun for it. */
    int began(long detection);
}
