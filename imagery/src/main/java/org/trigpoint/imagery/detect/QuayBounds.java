package org.trigpoint.imagery.detect;

/**
 * What parts a ship at a quay from the quay itself, beside the shape.
 *
 * @param leastLengthMeters what is shorter has a shape of too few pixels
 * @param leastAngleDeg spectral angle between it and what lies behind it: a hull is painted, and a part of a quay is as the quay is
 */
public record QuayBounds(double leastLengthMeters, double leastAngleDeg) {
    /** Those that are used: chosen on both ports of sen2ships (docs/scores/images-optical.md). */
    public static final QuayBounds USUAL = new QuayBounds(90, 3);

    public QuayBounds {
        if (!(leastLengthMeters > 0) || !(leastAngleDeg >= 0)) {
            throw new IllegalArgumentException(
                    "A length of " + leastLengthMeters + " m or an angle of " + leastAngleDeg + "° is no bound");
        }
    }
}
