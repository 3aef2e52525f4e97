package org.trigpoint.picture;

import org.trigpoint.model.observation.Flight;

/**
 * How high a track was at a point of its trail, and in which emergency, in 32 bits: the height in decimetres in the upper 24, where
 * −2²³ stands for none, and the ordinal of the emergency in the lower 8.
 */
final class TrailFlight {
    private static final int HEIGHT_SHIFT = 8;
    private static final int EMERGENCY_MASK = 0xFF;
    private static final int NO_HEIGHT = -(1 << 23);
    private static final int MOST_HEIGHT = (1 << 23) - 1;
    private static final double PER_METER = 10;
    private static final Flight.Emergency[] EMERGENCIES = Flight.Emergency.values();

    /** Neither height nor emergency. */
    static final int NONE = NO_HEIGHT << HEIGHT_SHIFT;

    private TrailFlight() {}

    /** What flies at the ground is as high as the ground, whatever it said last. */
    static int of(Flight flight) {
        double meters = flight.place() == Flight.Place.ON_GROUND ? Double.NaN : flight.shownMeters();
        int height = Double.isNaN(meters)
                ? NO_HEIGHT
                : Math.clamp(Math.round(meters * PER_METER), NO_HEIGHT + 1, MOST_HEIGHT);
        return height << HEIGHT_SHIFT | flight.emergency().ordinal();
    }

    /** Above the 1013.25 hPa level, else above the ellipsoid; NaN when it was not said. */
    static double heightMeters(int flown) {
        int height = flown >> HEIGHT_SHIFT;
        return height == NO_HEIGHT ? Double.NaN : height / PER_METER;
    }

    static Flight.Emergency emergencyOf(int flown) {
        int ordinal = flown & EMERGENCY_MASK;
        return ordinal < EMERGENCIES.length ? EMERGENCIES[ordinal] : Flight.Emergency.NONE;
    }
}
