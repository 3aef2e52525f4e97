package org.trigpoint.model.zone;

import org.trigpoint.geo.Position;

/**
 * Why rings bound no area. Rings and their edges are counted from 0; an edge goes from the corner of its number to the next one.
 *
 * @param kind what is wrong
 * @param ring the ring in which it is
 * @param edge its edge; −1 when it is the whole ring
 * @param otherRing the ring with which it is wrong, perhaps the same; −1 for none
 * @param otherEdge its edge; −1 for none, or the whole ring
 * @param at about where
 */
public record OutlineFlaw(Kind kind, int ring, int edge, int otherRing, int otherEdge, Position at) {
    /** What may be wrong with rings. */
    public enum Kind {
        /** Two edges pass through each other. */
        CROSS,
        /** Two edges of one ring that do not follow each other have a point in common. */
        TOUCH,
        /** Two edges share a stretch. */
        OVERLAP,
        /** A ring has fewer than three corners that differ. */
        NO_AREA,
        /** A ring goes round a pole: its edges, each the short way, come back after a full turn. */
        ROUND_POLE,
        /** A ring is wider than the earth, and may lie over itself. */
        TOO_WIDE,
        /** A hole has something outside the first ring. */
        HOLE_OUTSIDE,
        /** A hole has something within another. */
        HOLE_IN_HOLE
    }

    /** What is wrong, and where, for the person who sent it; the ring is left to who tells. */
    public String reason() {
        return switch (kind) {
            case CROSS -> edges("cross", "crosses");
            case TOUCH -> edges("touch", "touches");
            case OVERLAP -> edges("run along each other", "runs along");
            case NO_AREA -> "the ring has fewer than three different corners" + near();
            case ROUND_POLE -> "the ring goes round a pole";
            case TOO_WIDE -> "the ring is more than 360° wide";
            case HOLE_OUTSIDE -> "the hole lies outside ring 0, or a part of it does" + near();
            case HOLE_IN_HOLE -> "the hole lies within that of ring " + otherRing + ", or a part of it does" + near();
        };
    }

    private String edges(String together, String one) {
        return ring == otherRing
                ? "edges " + edge + " and " + otherEdge + " " + together + near()
                : "edge " + edge + " " + one + " edge " + otherEdge + " of ring " + otherRing + near();
    }

    private String near() {
        return " near [" + at.lonDeg() + ", " + at.latDeg() + "]";
    }
}
