package org.trigpoint.simulation.adsb;

/**
 * Compact position reporting, 17 bits each way (RTCA DO-260B, § A.1.7). On the ground these are the lower ones of 19, so that they
 * say a place in a quarter of a zone, four times as exactly.
 *
 * <p>Latitude goes as the fraction of a zone of 6° (even) or 360/59° (odd), longitude as that of a zone whose width depends on the
 * latitude, so that an even and an odd frame together give one place on earth.
 */
final class Cpr {
    private static final int ZONES = 15;
    /** Steps in a zone, of positions in the air. */
    static final double AIRBORNE = 1 << 17;

    /** Steps in a zone, of positions on the ground. */
    static final double SURFACE = 1 << 19;

    private static final int MASK = (1 << 17) - 1;
    private static final int MOST_LON_ZONES = 59;

    /** At and beyond the latitude at index n − 2 there are fewer than n zones of longitude; falls as n rises. */
    private static final double[] EDGES_DEG = edges();

    private Cpr() {}

    private static double[] edges() {
        double[] edges = new double[MOST_LON_ZONES - 1];
        double zone = 1 - StrictMath.cos(Math.PI / (2 * ZONES));
        for (int n = 2; n <= MOST_LON_ZONES; n++) {
            double cosine = Math.sqrt(zone / (1 - StrictMath.cos(2 * Math.PI / n)));
            edges[n - 2] = StrictMath.toDegrees(StrictMath.acos(Math.min(1, cosine)));
        }
        return edges;
    }

    /** How many zones of longitude there are at a latitude, 1 to 59. */
    static int lonZones(double latDeg) {
        double away = Math.abs(latDeg);
        int fewer = 1;
        int more = MOST_LON_ZONES;
        while (fewer < more) {
            int middle = (fewer + more + 1) / 2;
            if (away < EDGES_DEG[middle - 2]) {
                fewer = middle;
            } else {
                more = middle - 1;
            }
        }
        return fewer;
    }

    /**
     * The code of a latitude.
     *
     * @param scale steps in a zone
     */
    static int lat(double latDeg, boolean odd, double scale) {
        return code(latDeg, zoneDeg(odd), scale);
    }

    /** The code of a longitude at a latitude. */
    static int lon(double latDeg, double lonDeg, boolean odd, double scale) {
        double zoneDeg = zoneDeg(odd);
        // The zones of longitude are those of the latitude that a receiver will read.
        double read = zoneDeg * (Math.floor(latDeg / zoneDeg) + steps(latDeg, zoneDeg, scale) / scale);
        return code(lonDeg, 360.0 / Math.max(1, lonZones(read) - (odd ? 1 : 0)), scale);
    }

    private static double zoneDeg(boolean odd) {
        return 360.0 / (4 * ZONES - (odd ? 1 : 0));
    }

    private static double steps(double deg, double zoneDeg, double scale) {
        double part = deg - zoneDeg * Math.floor(deg / zoneDeg);
        return Math.floor(scale * part / zoneDeg + 0.5);
    }

    private static int code(double deg, double zoneDeg, double scale) {
        return (int) steps(deg, zoneDeg, scale) & MASK;
    }
}
