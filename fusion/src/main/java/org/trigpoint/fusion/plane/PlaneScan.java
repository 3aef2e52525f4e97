package org.trigpoint.fusion.plane;

import java.util.Arrays;

/**
 * What one look of one sensor saw, in the plane of the tracks: places with their noise, perhaps velocities, or bearings.
 * Metres and seconds. Used again and again: {@link #begin} forgets what was in it.
 *
 * <p>What is asked of each place lies side by side, a line of memory, since detections are asked for in the order of the tracks; what only
 * few sensors tell lies in columns.
 */
public final class PlaneScan {
    /** Kinds of measurement. */
    public enum Kind {
        PLACE,
        MOVING,
        BEARING
    }

    private static final Kind[] KINDS = Kind.values();

    private static final int STRIDE = 8;
    private static final int E = 0;
    private static final int N = 1;
    private static final int EE = 2;
    private static final int EN = 3;
    private static final int NN = 4;
    private static final int AGO = 5;
    private static final int LENGTH = 6;
    private static final int FALSE = 7;

    private long timeEpochMicros;
    private int count;
    private double[] rows = new double[16 * STRIDE];
    private double[] ve = new double[16];
    private double[] vn = new double[16];
    private double[] vv = new double[16];
    private byte[] kinds = new byte[16];
    private double most;
    private double mostAgo;
    private boolean moving;

    /** Begins a scan of this time. */
    public void begin(long scanEpochMicros) {
        timeEpochMicros = scanEpochMicros;
        count = 0;
        most = 0;
        mostAgo = 0;
        moving = false;
    }

    public long timeEpochMicros() {
        return timeEpochMicros;
    }

    public int count() {
        return count;
    }

    /** Adds a place. */
    public void place(double eastMeters, double northMeters, double eeMeters2, double enMeters2, double nnMeters2) {
        int at = add(Kind.PLACE);
        rows[at + E] = eastMeters;
        rows[at + N] = northMeters;
        rows[at + EE] = eeMeters2;
        rows[at + EN] = enMeters2;
        rows[at + NN] = nnMeters2;
        most = Math.max(most, eeMeters2 + nnMeters2);
    }

    /** Gives the last place a velocity. */
    public void velocity(double eastMps, double northMps, double sigmaMps) {
        int i = count - 1;
        kinds[i] = (byte) Kind.MOVING.ordinal();
        ve[i] = eastMps;
        vn[i] = northMps;
        vv[i] = sigmaMps * sigmaMps;
        moving = true;
    }

    /** Says that the last one was seen so long before the time of the scan; negative for after it. */
    public void ago(double agoSeconds) {
        rows[(count - 1) * STRIDE + AGO] = agoSeconds;
        mostAgo = Math.max(mostAgo, Math.abs(agoSeconds));
    }

    /** The longest time between the scan and what is in it, before or after. */
    public double mostAgoSeconds() {
        return mostAgo;
    }

    /** Gives the last one a length. */
    public void length(double lengthMeters) {
        rows[(count - 1) * STRIDE + LENGTH] = lengthMeters;
    }

    /** Says how much denser false detections are where it lies than in the scan as a whole: the logarithm; 0 unless said. */
    public void falseRatioLog(int i, double ratioLog) {
        rows[i * STRIDE + FALSE] = ratioLog;
    }

    /** Adds a bearing in radians clockwise from the plane's north, from where the sensor stands. */
    public void bearing(double sensorEastMeters, double sensorNorthMeters, double bearingRad, double sigmaRad) {
        int at = add(Kind.BEARING);
        rows[at + E] = sensorEastMeters;
        rows[at + N] = sensorNorthMeters;
        rows[at + EE] = bearingRad;
        rows[at + NN] = sigmaRad * sigmaRad;
    }

    /** Where its row begins. */
    private int add(Kind kind) {
        if (count == kinds.length) {
            grow(count * 2);
        }
        kinds[count] = (byte) kind.ordinal();
        int at = count++ * STRIDE;
        rows[at + AGO] = 0;
        rows[at + LENGTH] = Double.NaN;
        rows[at + FALSE] = 0;
        return at;
    }

    private void grow(int size) {
        rows = Arrays.copyOf(rows, size * STRIDE);
        ve = Arrays.copyOf(ve, size);
        vn = Arrays.copyOf(vn, size);
        vv = Arrays.copyOf(vv, size);
        kinds = Arrays.copyOf(kinds, size);
    }

    public Kind kind(int i) {
        return KINDS[kinds[i]];
    }

    boolean isBearing(int i) {
        return kinds[i] == Kind.BEARING.ordinal();
    }

    /** How long before the time of the scan it was seen. */
    public double agoSeconds(int i) {
        return rows[i * STRIDE + AGO];
    }

    /** East of the place, or of the sensor of a bearing. */
    public double eastMeters(int i) {
        return rows[i * STRIDE + E];
    }

    public double northMeters(int i) {
        return rows[i * STRIDE + N];
    }

    public double eeMeters2(int i) {
        return rows[i * STRIDE + EE];
    }

    public double enMeters2(int i) {
        return rows[i * STRIDE + EN];
    }

    public double nnMeters2(int i) {
        return rows[i * STRIDE + NN];
    }

    public double eastMps(int i) {
        return ve[i];
    }

    public double northMps(int i) {
        return vn[i];
    }

    /** Variance of the velocity along each axis. */
    public double velocityMps2(int i) {
        return vv[i];
    }

    public double bearingRad(int i) {
        return rows[i * STRIDE + EE];
    }

    public double bearingRad2(int i) {
        return rows[i * STRIDE + NN];
    }

    /** Length of what was seen, NaN when not measured. */
    public double lengthMeters(int i) {
        return rows[i * STRIDE + LENGTH];
    }

    /** Logarithm of how much denser false detections are where it lies than in the scan as a whole. */
    public double falseRatioLog(int i) {
        return rows[i * STRIDE + FALSE];
    }

    /** Area of the box around all places, m². */
    public double areaMeters2() {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (!isBearing(i)) {
                west = Math.min(west, eastMeters(i));
                east = Math.max(east, eastMeters(i));
                south = Math.min(south, northMeters(i));
                top = Math.max(top, northMeters(i));
            }
        }
        return east >= west ? (east - west) * (top - south) : 0;
    }

    /** True when one of them tells its velocity. */
    public boolean hasMoving() {
        return moving;
    }

    /** A bound on the variance of every place along every direction, m². */
    public double mostMeters2() {
        return most;
    }
}
