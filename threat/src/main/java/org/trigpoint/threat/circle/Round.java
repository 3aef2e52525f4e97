package org.trigpoint.threat.circle;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.threat.rules.Minutes;

/**
 * The circle through positions (I. Kåsa, A circle fitting procedure and its error analysis, IEEE Trans. Instrum. Meas. 25, 1976: least
 * squares of x² + y² + ax + by + c), and how well they lie on it and go round it.
 *
 * @param centre of it
 * @param radiusMeters of it
 * @param offMeters root mean square of how far the positions lie off it
 * @param rounds times round it, from the first to the last position; less where some go back
 */
record Round(Position centre, double radiusMeters, double offMeters, double rounds) {
    private static final int LEAST = 6;
    private static final double SINGULAR = 1e-6;
    private static final double TURN = 2 * Math.PI;

    static final Round NONE = new Round(Position.of(0, 0), Double.NaN, Double.NaN, 0);

    /** Of the positions from one on. */
    static Round of(Minutes minutes, int from) {
        int count = minutes.count() - from;
        if (count < LEAST) {
            return NONE;
        }
        LocalFrame frame = LocalFrame.at(minutes.latDeg(from), minutes.lonDeg(from));
        double[] x = new double[count];
        double[] y = new double[count];
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < count; i++) {
            LocalFrame.Offset offset = frame.offsetTo(minutes.latDeg(from + i), minutes.lonDeg(from + i));
            x[i] = offset.eastMeters();
            y[i] = offset.northMeters();
            meanX += x[i] / count;
            meanY += y[i] / count;
        }
        double[] centre = centre(x, y, meanX, meanY);
        return centre.length == 0 ? NONE : round(x, y, centre[0], centre[1], frame);
    }

    private static double[] centre(double[] x, double[] y, double meanX, double meanY) {
        double uu = 0;
        double uv = 0;
        double vv = 0;
        double uz = 0;
        double vz = 0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - meanX;
            double v = y[i] - meanY;
            double z = u * u + v * v;
            uu += u * u;
            uv += u * v;
            vv += v * v;
            uz += u * z;
            vz += v * z;
        }
        double det = uu * vv - uv * uv;
        return det <= SINGULAR * (uu + vv) * (uu + vv)
                ? new double[0]
                : new double[] {meanX + (uz * vv - vz * uv) / (2 * det), meanY + (vz * uu - uz * uv) / (2 * det)};
    }

    private static Round round(double[] x, double[] y, double centreX, double centreY, LocalFrame frame) {
        double radius = 0;
        for (int i = 0; i < x.length; i++) {
            radius += length(x[i] - centreX, y[i] - centreY) / x.length;
        }
        double squares = 0;
        double turned = 0;
        for (int i = 0; i < x.length; i++) {
            double off = length(x[i] - centreX, y[i] - centreY) - radius;
            squares += off * off;
            if (i > 0) {
                turned += turn(x[i - 1] - centreX, y[i - 1] - centreY, x[i] - centreX, y[i] - centreY);
            }
        }
        return new Round(
                frame.positionAt(centreX, centreY), radius, Math.sqrt(squares / x.length), Math.abs(turned) / TURN);
    }

    private static double turn(double fromX, double fromY, double toX, double toY) {
        return StrictMath.atan2(fromX * toY - fromY * toX, fromX * toX + fromY * toY);
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
