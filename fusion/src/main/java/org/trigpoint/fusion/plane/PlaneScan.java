package org.trigpoint.fusion.plane;

import java.util.Arrays;

/**
 * What one look of one sensor saw, in the plane of the tracks, in columns: places with their noise, perhaps velocities, or bearings.
 * Metres and seconds. Used again and again: {@link #begin} forgets what was in it.
 */
public final class PlaneScan {
    /** Kinds of measurement. */
    public enum Kind {
        PLACE,
        MOVING,
        BEARING
    }

    private static final Kind[] KINDS = Kind.values();

    private long timeEpochMicros;
    private int count;
    private double[] east = new double[16];
    private double[] north = new double[16];
    private double[] ee = new double[16];
    private double[] en = new double[16];
    private double[] nn = new double[16];
    private double[] ve = new double[16];
    private double[] vn = new double[16];
    private double[] vv = new double[16];
    private double[] ago = new double[16];
    private double[] length = new double[16];
    private byte[] kinds = new byte[16];
    private double most;
    private double mostAgo;

    /** Begins a scan of this time. */
    public void begin(long scanEpochMicros) {
        timeEpochMicros = scanEpochMicros;
        count = 0;
        most = 0;
        mostAgo = 0;
    }

    public long timeEpochMicros() {
        return timeEpochMicros;
    }

    public int count() {
        return count;
    }

    /** Adds a place. */
    public void place(double eastMeters, double northMeters, double eeMeters2, double enMeters2, double nnMeters2) {
        int i = add(Kind.PLACE);
        east[i] = eastMeters;
        north[i] = northMeters;
        ee[i] = eeMeters2;
        en[i] = enMeters2;
        nn[i] = nnMeters2;
        length[i] = Double.NaN;
        most = Math.max(most, eeMeters2 + nnMeters2);
    }

    /** Gives the last place a velocity. */
    public void velocity(double eastMps, double northMps, double sigmaMps) {
        int i = count - 1;
        kinds[i] = (byte) Kind.MOVING.ordinal();
        ve[i] = eastMps;
        vn[i] = northMps;
        vv[i] = sigmaMps * sigmaMps;
    }

    /** Says that the last one was seen so long before the time of the scan; negative for after it. */
    public void ago(double agoSeconds) {
        ago[count - 1] = agoSeconds;
        mostAgo = Math.max(mostAgo, Math.abs(agoSeconds));
    }

    /** The longest time between the scan and what is in it, before or after. */
    public double mostAgoSeconds() {
        return mostAgo;
    }

    /** Gives the last one a length. */
    public void length(double lengthMeters) {
        length[count - 1] = lengthMeters;
    }

    /** Adds a bearing in radians clockwise from the plane's north, from where the sensor stands. */
    public void bearing(double sensorEastMeters, double sensorNorthMeters, double bearingRad, double sigmaRad) {
        int i = add(Kind.BEARING);
        east[i] = sensorEastMeters;
        north[i] = sensorNorthMeters;
        ee[i] = bearingRad;
        nn[i] = sigmaRad * sigmaRad;
        length[i] = Double.NaN;
    }

    private int add(Kind kind) {
        if (count == east.length) {
            grow(count * 2);
        }
        kinds[count] = (byte) kind.ordinal();
        ago[count] = 0;
        return count++;
    }

    private void grow(int size) {
        east = Arrays.copyOf(east, size);
        north = Arrays.copyOf(north, size);
        ee = Arrays.copyOf(ee, size);
        en = Arrays.copyOf(en, size);
        nn = Arrays.copyOf(nn, size);
        ve = Arrays.copyOf(ve, size);
        vn = Arrays.copyOf(vn, size);
        vv = Arrays.copyOf(vv, size);
        ago = Arrays.copyOf(ago, size);
        length = Arrays.copyOf(length, size);
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
        return ago[i];
    }

    /** East of the place, or of the sensor of a bearing. */
    public double eastMeters(int i) {
        return east[i];
    }

    public double northMeters(int i) {
        return north[i];
    }

    public double eeMeters2(int i) {
        return ee[i];
    }

    public double enMeters2(int i) {
        return en[i];
    }

    public double nnMeters2(int i) {
        return nn[i];
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
        return ee[i];
    }

    public double bearingRad2(int i) {
        return nn[i];
    }

    /** Length of what was seen, NaN when not measured. */
    public double lengthMeters(int i) {
        return length[i];
    }

    /** Area of the box around all places, m². */
    public double areaMeters2() {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (!isBearing(i)) {
                west = Math.min(west, this.east[i]);
                east = Math.max(east, this.east[i]);
                south = Math.min(south, north[i]);
                top = Math.max(top, north[i]);
            }
        }
        return east >= west ? (east - west) * (top - south) : 0;
    }

    /** A bound on the variance of every place along every direction, m². */
    public double mostMeters2() {
        return most;
    }
}
