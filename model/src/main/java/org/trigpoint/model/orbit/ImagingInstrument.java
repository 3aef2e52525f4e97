package org.trigpoint.model.orbit;

/**
 * An instrument in one of its modes, as its publisher describes it. Of its view one kind is given, the rest is NaN.
 *
 * @param name with its mode
 * @param swathMeters width of the strip below the satellite
 * @param nearIncidenceDeg of a radar: at the ground, nearest to the ground track
 * @param farIncidenceDeg of a radar: at the ground, farthest from it
 * @param looksLeft true when it can look to the left of its way over the ground
 * @param looksRight true when it can look to the right
 * @param offNadirDeg of what turns: how far at most
 * @param resolutionMeters finest on the ground
 * @param source who publishes these numbers, and where
 * @param note what is uncertain, empty when nothing is
 */
public record ImagingInstrument(
        String name,
        ImagingKind kind,
        double swathMeters,
        double nearIncidenceDeg,
        double farIncidenceDeg,
        boolean looksLeft,
        boolean looksRight,
        double offNadirDeg,
        double resolutionMeters,
        String source,
        String note) {}
