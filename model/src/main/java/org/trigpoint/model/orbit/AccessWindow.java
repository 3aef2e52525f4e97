package org.trigpoint.model.orbit;

/**
 * A time in which an instrument can see a place, by geometry: no claim that an image was or will be taken.
 *
 * @param beginEpochMicros when it can see the first of it
 * @param endEpochMicros when it can see the last; that of the beginning where a line passes over a point
 * @param bestEpochMicros when it sees it under the least incidence; angles and light are those of then
 * @param elevationDeg of the satellite above the horizontal plane of the place
 * @param azimuthDeg of the satellite from there
 * @param offNadirDeg at the satellite
 * @param toLeft true when the satellite has the place on its left
 * @param resolutionMeters on the ground there
 * @param sunElevationDeg at the place
 * @param lit true when there is the light that the instrument needs
 * @param coveredRatio share of an area that it can see, 0 to 1
 * @param errorSeconds by which the times may be off, for the age of the elements
 */
public record AccessWindow(
        ImagingSatellite satellite,
        ImagingInstrument instrument,
        long beginEpochMicros,
        long endEpochMicros,
        long bestEpochMicros,
        double elevationDeg,
        double azimuthDeg,
        double rangeMeters,
        double offNadirDeg,
        boolean toLeft,
        double resolutionMeters,
        double sunElevationDeg,
        boolean lit,
        double coveredRatio,
        double errorSeconds) {
    /** At the place, between its normal and the satellite. */
    public double incidenceDeg() {
        return 90 - elevationDeg;
    }
}
