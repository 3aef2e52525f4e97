package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A position of an aircraft, and when. */
final class Fix {
    private static final double METERS_PER_DEG = 111_195;

    /** Positions this near are always believed: 6 NM, as RTCA DO-260B asks of positions in the air (2.2.10.6). */
    private static final double SLACK_METERS = 6 * 1_852.0;

    /** Twice the speed of sound. */
    private static final double FASTEST_MPS = 680;

    /** So small a step, in both directions together, is always believed. */
    private static final double SURE_DEG = 0.05;

    private boolean present;
    private boolean surface;
    private double latDeg;
    private double lonDeg;
    private long micros;
    private long ticks;

    void set(boolean onSurface, double atLatDeg, double atLonDeg, long atMicros, long atTicks) {
        present = true;
        surface = onSurface;
        latDeg = atLatDeg;
        lonDeg = atLonDeg;
        micros = atMicros;
        ticks = atTicks;
    }

    void clear() {
        present = false;
    }

    boolean isPresent() {
        return present;
    }

    boolean isOnSurface() {
        return surface;
    }

    double latDeg() {
        return latDeg;
    }

    double lonDeg() {
        return lonDeg;
    }

    /** How old it is; infinite when there is none. */
    double ageSeconds(long atMicros, long atTicks) {
        return present ? Math.abs(Moment.seconds(micros, ticks, atMicros, atTicks)) : Double.POSITIVE_INFINITY;
    }

    /** Whether an aircraft may have gone from here to there in that time. */
    boolean reaches(double toLatDeg, double toLonDeg, double seconds) {
        double northDeg = Math.abs(toLatDeg - latDeg);
        double around = Math.abs(toLonDeg - lonDeg);
        double eastDeg = around > 180 ? 360 - around : around;
        if (northDeg + eastDeg < SURE_DEG) {
            return true;
        }
        double eastMeters = eastDeg * METERS_PER_DEG * StrictMath.cos(StrictMath.toRadians((toLatDeg + latDeg) / 2));
        double northMeters = northDeg * METERS_PER_DEG;
        double mostMeters = SLACK_METERS + FASTEST_MPS * seconds;
        return eastMeters * eastMeters + northMeters * northMeters <= mostMeters * mostMeters;
    }

    /** u8 bits: 1 present, 2 on the ground; f64 latitude; f64 longitude; i64 time; i64 counter. */
    void write(DataOutput data) throws IOException {
        data.writeByte((present ? 1 : 0) | (surface ? 2 : 0));
        data.writeDouble(latDeg);
        data.writeDouble(lonDeg);
        data.writeLong(micros);
        data.writeLong(ticks);
    }

    void read(DataInput data) throws IOException {
        int bits = data.readByte();
        present = (bits & 1) != 0;
        surface = (bits & 2) != 0;
        latDeg = data.readDouble();
        lonDeg = data.readDouble();
        micros = data.readLong();
        ticks = data.readLong();
        if (!(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180)) {
            throw new IOException("A position of " + latDeg + ", " + lonDeg + " degrees is not on earth");
        }
    }
}
