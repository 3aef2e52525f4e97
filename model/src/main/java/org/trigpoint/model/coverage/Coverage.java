package org.trigpoint.model.coverage;

import org.trigpoint.flow.Key;
import org.trigpoint.geo.Cell;

/**
 * How well craft are heard in one cell of the sea, as it was known at a time. What an audience is told of later replaces it.
 *
 * @param audience number of the audience in whose picture it is
 * @param cell of the grid of {@link Cell} at {@link #LEVEL}
 * @param state whether anything can be held against a silence there
 * @param classAProb that a report of class A from there is heard now, in steps of 0.05; NaN when not known
 * @param classBProb the same of class B
 * @param craft that it was learned from, 64 at most
 * @param knownEpochMicros when it was known
 */
public record Coverage(
        int audience, long cell, State state, double classAProb, double classBProb, int craft, long knownEpochMicros) {
    /** Rows of 0.088° of latitude. */
    public static final int LEVEL = 11;

    /** Whether reception of a place is known. Ordinals are stored: add at the end only. */
    public enum State {
        /** No craft was heard there. */
        UNKNOWN,
        /** Too few, or not for long enough. */
        LEARNING,
        /** Craft are heard there. */
        KNOWN,
        /** Craft that are there are not heard. */
        BLIND
    }

    public Coverage {
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("Coverage is of audience 0 to 3, not " + audience);
        }
        if (Cell.level(cell) != LEVEL) {
            throw new IllegalArgumentException("Coverage is of cells of level " + LEVEL + ", not " + Cell.level(cell));
        }
        requireProb(classAProb);
        requireProb(classBProb);
    }

    private static void requireProb(double prob) {
        if (prob < 0 || prob > 1) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + prob);
        }
    }

    /** True when it says the same, whenever it was known. */
    public boolean saysAs(Coverage other) {
        return cell == other.cell
                && state == other.state
                && Double.compare(classAProb, other.classAProb) == 0
                && Double.compare(classBProb, other.classBProb) == 0;
    }
}
