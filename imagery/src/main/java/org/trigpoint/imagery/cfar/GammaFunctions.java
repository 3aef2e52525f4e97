package org.trigpoint.imagery.cfar;

/** Functions of the gamma distribution (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, chapter 6); right to 1e-9. */
final class GammaFunctions {
    private static final double[] LANCZOS = {
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private GammaFunctions() {}

    /** Logarithm of the gamma function, by Lanczos's sum of nine terms; x above 0.5 or, by 6.1.15, above 0. */
    static double logGamma(double x) {
        if (x < 0.5) {
            return logGamma(x + 1) - StrictMath.log(x);
        }
        double shifted = x - 1;
        double sum = 0.9999999999998099;
        for (int i = 0; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i + 1);
        }
        double t = shifted + LANCZOS.length - 0.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (shifted + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    /** The share of a gamma distribution of this shape and scale 1 that is above x: by series (6.5.29) or continued fraction (6.5.31). */
    static double upper(double shape, double x) {
        if (x <= 0) {
            return 1;
        }
        double scale = StrictMath.exp(shape * StrictMath.log(x) - x - logGamma(shape));
        return x < shape + 1 ? 1 - scale * series(shape, x) : scale * fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < 1000 && term > sum * 1e-15; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    /** By Lentz's method. */
    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < 1000; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-14) {
                break;
            }
        }
        return value;
    }

    /** The second derivative of {@link #logGamma}: variance of the logarithm of what is gamma distributed (6.4.12 after 6.4.6). */
    static double trigamma(double x) {
        double sum = 0;
        double at = x;
        while (at < 8) {
            sum += 1 / (at * at);
            at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        return sum + inverse + square / 2 + inverse * square * (1.0 / 6 - square * (1.0 / 30 - square / 42));
    }
}
