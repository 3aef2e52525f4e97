package org.trigpoint.flow;

/**
 * Says in whose pictures what a stage emits may be: for each body, the audiences that it goes to.
 *
 * <p>The carrier asks when a body is emitted, under its stamp, and passes it on once for each audience of the answer. What comes of
 * it further on stays in that audience. A function of its arguments alone, as a step is.
 */
@FunctionalInterface
public interface Parting {
    /**
     * The audiences of a body: bit <i>n</i> for audience <i>n</i> of {@value Key#MOST_AUDIENCES}; none set when it goes to nobody.
     *
     * @param body what was emitted
     * @param board as of the stamp that it was emitted under
     */
    int audiences(Object body, Board board);

    /** What {@link #audiences} says; throws where it names an audience that cannot be. */
    default int checkedAudiences(Object body, Board board) {
        int audiences = audiences(body, board);
        if (audiences >>> Key.MOST_AUDIENCES != 0) {
            throw new IllegalStateException(
                    "Audiences are 0 to " + (Key.MOST_AUDIENCES - 1) + ", not " + Integer.toBinaryString(audiences));
        }
        return audiences;
    }
}
