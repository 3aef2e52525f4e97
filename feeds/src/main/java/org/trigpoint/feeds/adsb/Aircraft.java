package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a table keeps of one aircraft. */
final class Aircraft {
    final int key;
    final CprTrack track = new CprTrack();
    final Quality quality = new Quality();

    /** When a message came last that gave the address openly, with a parity that is right. */
    long heardEpochMicros;

    Aircraft(int key, long heardEpochMicros) {
        this.key = key;
        this.heardEpochMicros = heardEpochMicros;
    }

    /** i32 key; i64 time; its codes and positions; its quality. */
    void write(DataOutput data) throws IOException {
        data.writeInt(key);
        data.writeLong(heardEpochMicros);
        track.write(data);
        quality.write(data);
    }

    static Aircraft read(DataInput data) throws IOException {
        Aircraft aircraft = new Aircraft(data.readInt(), data.readLong());
        aircraft.track.read(data);
        aircraft.quality.read(data);
        return aircraft;
    }
}
