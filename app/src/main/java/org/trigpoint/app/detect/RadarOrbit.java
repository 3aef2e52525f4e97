package org.trigpoint.app.detect;

import java.util.Locale;
import java.util.Optional;

/**
 * The round orbit of a satellite with a radar, whose plane turns with the sun.
 *
 * @param inclinationDeg between its plane and that of the equator
 * @param periodSeconds of a turn
 * @param heightMeters above the ground
 */
public record RadarOrbit(double inclinationDeg, double periodSeconds, double heightMeters) {
    /** ESA, Sentinel-1 User Handbook (2013): 98.18°, 175 turns in 12 days, 693 km. */
    public static final RadarOrbit SENTINEL_1 = new RadarOrbit(98.18, 5924, 693_000);

    private static final double EARTH_METERS = 6_371_000;
    private static final double SECONDS_OF_DAY = 86_400;

    /** That of the platform of this name, such as sentinel-1a, when it is known. */
    public static Optional<RadarOrbit> of(String platform) {
        return platform.toLowerCase(Locale.ROOT).matches("s(entinel-?)?1[a-d]?")
                ? Optional.of(SENTINEL_1)
                : Optional.empty();
    }

    /**
     * Course over ground, where the earth turns beneath it: a turn a day against the plane of the orbit. From the spherical triangle of inclination and
     * latitude, cos i = sin heading · cos latitude (J. R. Wertz, Mission Geometry; Orbit and Constellation Design and Management, 2001).
     *
     * @param ascending whether it flies north
     */
    public double headingDeg(double latDeg, boolean ascending) {
        double lat = Math.toRadians(latDeg);
        double sine = Math.clamp(StrictMath.cos(Math.toRadians(inclinationDeg)) / StrictMath.cos(lat), -1, 1);
        double north = Math.sqrt(1 - sine * sine) * (ascending ? 1 : -1);
        double east = sine - periodSeconds / SECONDS_OF_DAY * StrictMath.cos(lat);
        return (Math.toDegrees(StrictMath.atan2(east, north)) + 360) % 360;
    }

    /**
     * How far along its flight it sees a target for each metre a second of horizontal speed towards it: slant range over its speed, times the sine of the
     * angle of incidence (R. K. Raney, IEEE Trans. AES 7, 1971).
     *
     * @param incidenceDeg between the vertical and the radar, at the ground
     */
    public double shiftSeconds(double incidenceDeg) {
        double incidence = Math.toRadians(incidenceDeg);
        double down = EARTH_METERS * StrictMath.cos(incidence);
        double slant = Math.sqrt(down * down + heightMeters * (2 * EARTH_METERS + heightMeters)) - down;
        double speedMps = 2 * Math.PI * (EARTH_METERS + heightMeters) / periodSeconds;
        return slant / speedMps * StrictMath.sin(incidence);
    }
}
