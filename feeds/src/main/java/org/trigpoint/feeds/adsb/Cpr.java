package org.trigpoint.feeds.adsb;

/**
 * Compact position reporting, read (RTCA DO-260B, A.1.7): an even and an odd code, or one code and a position nearby, give one
 * place on earth. The last place solved stands in {@link #latDeg} and {@link #lonDeg}.
 *
 * <p>Latitude goes as the fraction of a zone of 1/60 (even) or 1/59 (odd) of the span, longitude as that of a zone whose width
 * depends on the latitude. The span is 360° in the air and 90° on the ground.
 */
final class Cpr {
    /** Of positions in the air. */
    static final double AIR_DEG = 360;

    /** Of positions on the ground. */
    static final double SURFACE_DEG = 90;

    private static final int EVEN_ZONES = 60;
    private static final int ODD_ZONES = 59;
    private static final int BITS = 17;
    private static final double STEPS = 1 << BITS;
    private static final int HALF = 1 << (BITS - 1);
    private static final double QUARTER_DEG = 90;

    private static final int CELLS_PER_DEG = 4;
    private static final double[] EDGES_DEG = edges();
    private static final byte[] MOST_ZONES = mostZones();

    private double latDeg;
    private double lonDeg;

    /** Latitudes from which on there are fewer zones of longitude than the index, 2 to 59 (A.1.7.2 d). */
    private static double[] edges() {
        double[] edges = new double[ODD_ZONES + 1];
        double zone = 1 - StrictMath.cos(Math.PI / 30);
        for (int zones = 2; zones <= ODD_ZONES; zones++) {
            double cosine = Math.sqrt(zone / (1 - StrictMath.cos(2 * Math.PI / zones)));
            edges[zones] = StrictMath.toDegrees(StrictMath.acos(Math.min(1, cosine)));
        }
        // At 87° itself there are two.
        edges[2] = Math.nextUp(87.0);
        edges[1] = Double.MAX_VALUE;
        return edges;
    }

    /** Zones at the lower edge of each quarter of a degree. */
    private static byte[] mostZones() {
        byte[] zones = new byte[90 * CELLS_PER_DEG + 1];
        for (int cell = 0; cell < zones.length; cell++) {
            int at = ODD_ZONES;
            while ((double) cell / CELLS_PER_DEG >= EDGES_DEG[at]) {
                at--;
            }
            zones[cell] = (byte) at;
        }
        return zones;
    }

    /** How many zones of longitude there are at a latitude of at most 90°: 1 to 59. */
    static int lonZones(double atDeg) {
        double away = Math.abs(atDeg);
        int zones = MOST_ZONES[(int) (away * CELLS_PER_DEG)];
        while (away >= EDGES_DEG[zones]) {
            zones--;
        }
        return zones;
    }

    double latDeg() {
        return latDeg;
    }

    double lonDeg() {
        return lonDeg;
    }

    /** Solves a pair in the air for the newer of the two; false when they belong to no one place. */
    boolean globalAir(CprHalf even, CprHalf odd, boolean oddIsNewer) {
        double evenDeg = northDeg(evenLatDeg(even, odd, AIR_DEG));
        double oddDeg = northDeg(oddLatDeg(even, odd, AIR_DEG));
        return global(even, odd, oddIsNewer, AIR_DEG, evenDeg, oddDeg);
    }

    /** Solves a pair on the ground: of the eight places that it may be, the one nearest to a reference. */
    boolean globalSurface(CprHalf even, CprHalf odd, boolean oddIsNewer, double refLatDeg, double refLonDeg) {
        double evenDeg = evenLatDeg(even, odd, SURFACE_DEG);
        double oddDeg = oddLatDeg(even, odd, SURFACE_DEG);
        double newerDeg = oddIsNewer ? oddDeg : evenDeg;
        boolean south = Math.abs(newerDeg - QUARTER_DEG - refLatDeg) < Math.abs(newerDeg - refLatDeg);
        double shiftDeg = south ? QUARTER_DEG : 0;
        if (!global(even, odd, oddIsNewer, SURFACE_DEG, evenDeg - shiftDeg, oddDeg - shiftDeg)) {
            return false;
        }
        double quarters = Math.rint((refLonDeg - lonDeg) / QUARTER_DEG);
        lonDeg = wrapDeg(lonDeg + quarters * QUARTER_DEG);
        return true;
    }

    private static int latZone(CprHalf even, CprHalf odd) {
        return (ODD_ZONES * even.lat() - EVEN_ZONES * odd.lat() + HALF) >> BITS;
    }

    private static double evenLatDeg(CprHalf even, CprHalf odd, double spanDeg) {
        return spanDeg / EVEN_ZONES * (Math.floorMod(latZone(even, odd), EVEN_ZONES) + even.lat() / STEPS);
    }

    private static double oddLatDeg(CprHalf even, CprHalf odd, double spanDeg) {
        return spanDeg / ODD_ZONES * (Math.floorMod(latZone(even, odd), ODD_ZONES) + odd.lat() / STEPS);
    }

    private static double northDeg(double roundDeg) {
        return roundDeg >= 270 ? roundDeg - 360 : roundDeg;
    }

    private boolean global(
            CprHalf even, CprHalf odd, boolean oddIsNewer, double spanDeg, double evenDeg, double oddDeg) {
        if (!(Math.abs(evenDeg) <= QUARTER_DEG && Math.abs(oddDeg) <= QUARTER_DEG)) {
            return false;
        }
        int zones = lonZones(evenDeg);
        if (zones != lonZones(oddDeg)) {
            return false;
        }
        int zone = (even.lon() * (zones - 1) - odd.lon() * zones + HALF) >> BITS;
        int newerZones = Math.max(1, oddIsNewer ? zones - 1 : zones);
        int code = oddIsNewer ? odd.lon() : even.lon();
        latDeg = oddIsNewer ? oddDeg : evenDeg;
        lonDeg = wrapDeg(spanDeg / newerZones * (Math.floorMod(zone, newerZones) + code / STEPS));
        return true;
    }

    /** Solves one code: of all places that it may be, the one nearest to a reference. False when that is beyond a pole. */
    boolean local(CprHalf half, boolean odd, double spanDeg, double refLatDeg, double refLonDeg) {
        double zoneDeg = spanDeg / (odd ? ODD_ZONES : EVEN_ZONES);
        double lat = nearestDeg(half.lat(), zoneDeg, refLatDeg);
        if (!(Math.abs(lat) <= QUARTER_DEG)) {
            return false;
        }
        int zones = Math.max(1, lonZones(lat) - (odd ? 1 : 0));
        latDeg = lat;
        lonDeg = wrapDeg(nearestDeg(half.lon(), spanDeg / zones, refLonDeg));
        return true;
    }

    private static double nearestDeg(int code, double zoneDeg, double refDeg) {
        double fraction = code / STEPS;
        return zoneDeg * (Math.floor(refDeg / zoneDeg - fraction + 0.5) + fraction);
    }

    private static double wrapDeg(double deg) {
        double down = deg >= 180 ? deg - 360 : deg;
        return down < -180 ? down + 360 : down;
    }
}
