package org.trigpoint.orbits.ephemeris;

import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;

/**
 * Where the sun is, to 0.01° from 1950 to 2050: the low-precision formulas of the <i>Astronomical Almanac</i> (section C, page C5), in the
 * frame that turns with the earth by {@link EarthRotation}. Refraction, which lifts the sun by half a degree at the horizon, is left out.
 */
public final class Sun {
    private static final double AU_METERS = 149_597_870_700.0;
    private static final double RADIUS_METERS = 695_700_000.0;
    private static final long J2000_MICROS = 946_728_000_000_000L;
    private static final double DAY_MICROS = 86_400e6;

    private Sun() {}

    /** Direction and distance of the sun from the earth's middle, in metres, in the frame of {@link EarthState}. */
    public record Place(double xMeters, double yMeters, double zMeters) {
        public double distanceMeters() {
            return Math.sqrt(xMeters * xMeters + yMeters * yMeters + zMeters * zMeters);
        }
    }

    /** How much of the sun's disc a satellite sees. */
    public enum Light {
        FULL,
        PENUMBRA,
        UMBRA
    }

    public static Place place(long epochMicros) {
        double days = (epochMicros - J2000_MICROS) / DAY_MICROS;
        double anomalyRad = Math.toRadians((357.528 + 0.9856003 * days) % 360);
        double longitudeRad = Math.toRadians(
                (280.460 + 0.9856474 * days) % 360 + 1.915 * Math.sin(anomalyRad) + 0.020 * Math.sin(2 * anomalyRad));
        double obliquityRad = Math.toRadians(23.439 - 0.0000004 * days);
        double meters = AU_METERS * (1.00014 - 0.01671 * Math.cos(anomalyRad) - 0.00014 * Math.cos(2 * anomalyRad));
        double x = meters * Math.cos(longitudeRad);
        double y = meters * Math.cos(obliquityRad) * Math.sin(longitudeRad);
        double z = meters * Math.sin(obliquityRad) * Math.sin(longitudeRad);
        double turn = EarthRotation.gmstRad(epochMicros);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return new Place(cos * x + sin * y, cos * y - sin * x, z);
    }

    /** How high the sun's middle stands over the horizontal plane of a place, −90 to 90. */
    public static double elevationDeg(Position place, long epochMicros) {
        double lat = Math.toRadians(place.latDeg());
        double lon = Math.toRadians(place.lonDeg());
        double upX = Math.cos(lat) * Math.cos(lon);
        double upY = Math.cos(lat) * Math.sin(lon);
        double upZ = Math.sin(lat);
        double across = Wgs84.primeVerticalMeters(upZ);
        Place sun = place(epochMicros);
        double x = sun.xMeters() - (across + place.heightMeters()) * upX;
        double y = sun.yMeters() - (across + place.heightMeters()) * upY;
        double z = sun.zMeters() - (across * (1 - Wgs84.E2_RATIO) + place.heightMeters()) * upZ;
        double sine = (x * upX + y * upY + z * upZ) / Math.sqrt(x * x + y * y + z * z);
        return Math.toDegrees(Math.asin(Math.clamp(sine, -1, 1)));
    }

    /**
     * How much of the sun a satellite sees: by the discs of the sun and of an earth that is a ball with the equator's radius (Montenbruck
     * and Gill, <i>Satellite Orbits</i>, 2000, section 3.4.2), and no air. The ball darkens a low orbit over the poles some seconds too
     * long.
     */
    public static Light light(EarthState satellite) {
        Place sun = place(satellite.epochMicros());
        double toSunX = sun.xMeters() - satellite.xMeters();
        double toSunY = sun.yMeters() - satellite.yMeters();
        double toSunZ = sun.zMeters() - satellite.zMeters();
        double sunMeters = Math.sqrt(toSunX * toSunX + toSunY * toSunY + toSunZ * toSunZ);
        double earthMeters = Math.sqrt(satellite.xMeters() * satellite.xMeters()
                + satellite.yMeters() * satellite.yMeters()
                + satellite.zMeters() * satellite.zMeters());
        double cosine = -(satellite.xMeters() * toSunX + satellite.yMeters() * toSunY + satellite.zMeters() * toSunZ)
                / (sunMeters * earthMeters);
        double apart = Math.acos(Math.clamp(cosine, -1, 1));
        double sunRad = Math.asin(RADIUS_METERS / sunMeters);
        double earthRad = Math.asin(Math.min(1, Wgs84.A_METERS / earthMeters));
        if (apart >= sunRad + earthRad) {
            return Light.FULL;
        }
        return apart <= earthRad - sunRad ? Light.UMBRA : Light.PENUMBRA;
    }
}
