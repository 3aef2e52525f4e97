package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The newest even, or the newest odd, code of an aircraft. */
final class CprHalf {
    private boolean present;
    private boolean surface;
    private int lat;
    private int lon;
    private long micros;
    private long ticks;

    void set(boolean onSurface, int latCode, int lonCode, long atMicros, long atTicks) {
        present = true;
        surface = onSurface;
        lat = latCode;
        lon = lonCode;
        micros = atMicros;
        ticks = atTicks;
    }

    int lat() {
        return lat;
    }

    int lon() {
        return lon;
    }

    /** Whether it makes a pair with a code of the other parity that has come now. */
    boolean pairs(boolean onSurface, long atMicros, long atTicks, double mostSeconds) {
        return present
                && surface == onSurface
                && Math.abs(Moment.seconds(micros, ticks, atMicros, atTicks)) <= mostSeconds;
    }

    /** u8 bits: 1 present, 2 on the ground; i32 latitude; i32 longitude; i64 time; i64 counter. */
    void write(DataOutput data) throws IOException {
        data.writeByte((present ? 1 : 0) | (surface ? 2 : 0));
        data.writeInt(lat);
        data.writeInt(lon);
        data.writeLong(micros);
        data.writeLong(ticks);
    }

    void read(DataInput data) throws IOException {
        int bits = data.readByte();
        present = (bits & 1) != 0;
        surface = (bits & 2) != 0;
        lat = data.readInt() & 0x1FFFF;
        lon = data.readInt() & 0x1FFFF;
        micros = data.readLong();
        ticks = data.readLong();
    }
}
