package org.trigpoint.imagery.georeference;

import org.trigpoint.geo.Wgs84;

/** Tangents of geodetic and of conformal latitudes on WGS 84 (C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy 85, 2011, equations 7 to 9 and 19 to 21). */
final class Conformal {
    private static final double E2 = Wgs84.E2_RATIO;
    static final double E = StrictMath.sqrt(E2);
    private static final int MOST_STEPS = 5;

    private Conformal() {}

    /** Of the conformal latitude, from that of the geodetic one. */
    static double ofGeodetic(double tan) {
        double secant = Math.sqrt(1 + tan * tan);
        double sigma = StrictMath.sinh(E * atanh(E * tan / secant));
        return tan * Math.sqrt(1 + sigma * sigma) - sigma * secant;
    }

    /** Of the geodetic latitude, from that of the conformal one, by Newton's method. */
    static double toGeodetic(double conformal) {
        double tan = conformal / (1 - E2);
        for (int i = 0; i < MOST_STEPS; i++) {
            double made = ofGeodetic(tan);
            double step = (conformal - made)
                    / Math.sqrt(1 + made * made)
                    * (1 + (1 - E2) * tan * tan)
                    / ((1 - E2) * Math.sqrt(1 + tan * tan));
            tan += step;
            if (Math.abs(step) <= 1e-14 * Math.max(1, Math.abs(tan))) {
                break;
            }
        }
        return tan;
    }

    static double atanh(double value) {
        return 0.5 * (StrictMath.log1p(value) - StrictMath.log1p(-value));
    }

    static double asinh(double value) {
        double size = Math.abs(value);
        double result = StrictMath.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(result, value);
    }
}
