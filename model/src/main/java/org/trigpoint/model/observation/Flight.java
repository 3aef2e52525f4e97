package org.trigpoint.model.observation;

/**
 * How high something that flies says it is, and how it is with it. What was not said is NaN, or the first constant.
 *
 * @param pressureAltitudeMeters above the 1013.25 hPa level of the standard atmosphere: what transponders send and controllers use
 * @param heightMeters above the WGS 84 ellipsoid, as a satellite receiver measures it; above mean sea level of what says only that
 * @param climbMps vertical speed, up positive
 * @param place in the air or on the ground
 * @param squawk the four octal digits of its identity code as they are read, 0 to 7777; −1 for none
 * @param emergency what it says is wrong
 */
public record Flight(
        double pressureAltitudeMeters,
        double heightMeters,
        double climbMps,
        Place place,
        int squawk,
        Emergency emergency) {
    /** Nothing said. */
    public static final Flight NONE = new Flight(Double.NaN, Double.NaN, Double.NaN, Place.UNKNOWN, -1, Emergency.NONE);

    /** Ordinals are stored: add at the end only. */
    public enum Place {
        UNKNOWN,
        AIRBORNE,
        ON_GROUND
    }

    /** Emergency and priority status (RTCA DO-260B, § 2.2.3.2.7.8.1.1). Ordinals are stored: add at the end only. */
    public enum Emergency {
        NONE,
        GENERAL,
        /** A flight with a patient or organ aboard. */
        MEDICAL,
        MINIMUM_FUEL,
        NO_COMMUNICATIONS,
        UNLAWFUL_INTERFERENCE,
        DOWNED;

        /** True for what calls for help; a flight that asks to be let first, for a patient or its fuel, does not. */
        public boolean isDistress() {
            return switch (this) {
                case UNLAWFUL_INTERFERENCE, GENERAL, DOWNED, NO_COMMUNICATIONS -> true;
                case MINIMUM_FUEL, MEDICAL, NONE -> false;
            };
        }
    }

    private static final int HIGHEST_SQUAWK = 7_777;

    public Flight {
        if (squawk < -1 || squawk > HIGHEST_SQUAWK) {
            throw new IllegalArgumentException("A squawk is 0 to 7777 or −1 for none, not " + squawk);
        }
    }

    public boolean hasPressureAltitude() {
        return !Double.isNaN(pressureAltitudeMeters);
    }

    public boolean hasHeight() {
        return !Double.isNaN(heightMeters);
    }

    public boolean hasClimb() {
        return !Double.isNaN(climbMps);
    }

    public boolean hasSquawk() {
        return squawk >= 0;
    }

    /** What to show for an altitude: the pressure altitude, else the height above the ellipsoid, else NaN. */
    public double shownMeters() {
        return hasPressureAltitude() ? pressureAltitudeMeters : heightMeters;
    }

    /** All that is known after a newer word: what that does not say stays. A squawk that is said ends an emergency of before. */
    @SuppressWarnings("ReferenceEquality") // mostly both are the same constant: of what does not fly
    public Flight after(Flight newer) {
        if (newer == NONE || this == NONE) {
            return newer == NONE ? this : newer;
        }
        boolean said = newer.hasSquawk() || newer.emergency != Emergency.NONE;
        return new Flight(
                newer.hasPressureAltitude() ? newer.pressureAltitudeMeters : pressureAltitudeMeters,
                newer.hasHeight() ? newer.heightMeters : heightMeters,
                newer.hasClimb() ? newer.climbMps : climbMps,
                newer.place == Place.UNKNOWN ? place : newer.place,
                newer.hasSquawk() ? newer.squawk : squawk,
                said ? newer.emergency : emergency);
    }
}
