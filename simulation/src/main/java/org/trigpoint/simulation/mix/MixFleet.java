package org.trigpoint.simulation.mix;

import org.trigpoint.geo.Angles;
import org.trigpoint.simulation.chance.Draws;

/** Ships spread over the seas that each hold their course; where one is follows from the time alone. */
final class MixFleet {
    private static final double METERS_PER_DEGREE = 111_195;
    private static final double MOST_LAT_DEG = 65;
    private static final double STILL_PROB = 0.35;

    private final double[] latDeg;
    private final double[] lonDeg;
    private final double[] speedMps;
    private final double[] courseDeg;
    private final double[] northDegPerSecond;
    private final double[] eastDegPerSecond;

    MixFleet(int ships, long seed) {
        latDeg = new double[ships];
        lonDeg = new double[ships];
        speedMps = new double[ships];
        courseDeg = new double[ships];
        northDegPerSecond = new double[ships];
        eastDegPerSecond = new double[ships];
        Draws draws = Draws.of(seed, "mix", "fleet");
        for (int i = 0; i < ships; i++) {
            latDeg[i] = draws.between(-MOST_LAT_DEG, MOST_LAT_DEG);
            lonDeg[i] = draws.between(-180, 180);
            speedMps[i] = draws.chance(STILL_PROB) ? 0 : draws.between(1, 11);
            courseDeg[i] = draws.between(0, 360);
            double courseRad = StrictMath.toRadians(courseDeg[i]);
            double cosine = StrictMath.cos(StrictMath.toRadians(latDeg[i]));
            northDegPerSecond[i] = speedMps[i] * StrictMath.cos(courseRad) / METERS_PER_DEGREE;
            eastDegPerSecond[i] = speedMps[i] * StrictMath.sin(courseRad) / (METERS_PER_DEGREE * cosine);
        }
    }

    int ships() {
        return latDeg.length;
    }

    double latDeg(int ship, double seconds) {
        return Math.clamp(latDeg[ship] + northDegPerSecond[ship] * seconds, -85, 85);
    }

    double lonDeg(int ship, double seconds) {
        return Angles.wrapLonDeg(lonDeg[ship] + eastDegPerSecond[ship] * seconds);
    }

    double speedMps(int ship) {
        return speedMps[ship];
    }

    double courseDeg(int ship) {
        return courseDeg[ship];
    }

    /** Nine digits, another for each ship, from the countries 201 to 775. */
    static int mmsi(int ship) {
        return (201 + ship % 575) * 1_000_000 + 1 + ship / 575;
    }
}
