package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** Lines without a sentence that speak of the one to come: a tag block alone, a GateHouse line, or one after the other. */
final class HeldLines {
    int lines;
    boolean hasTagBlock;
    boolean hasGatehouse;
    long timeEpochMicros = CivilTime.NONE;

    @Nullable
    String station;

    Stamp lastStamp = Stamp.FIRST;
    long deadlineEpochMicros;

    /** Adds a line; what an earlier one said of time and station stands. */
    void add(Stamp stamp, long lineTimeEpochMicros, @Nullable String lineStation, long dueEpochMicros) {
        lines++;
        lastStamp = stamp;
        deadlineEpochMicros = dueEpochMicros;
        timeEpochMicros = timeEpochMicros == CivilTime.NONE ? lineTimeEpochMicros : timeEpochMicros;
        station = station == null ? lineStation : station;
    }

    void clear() {
        lines = 0;
        hasTagBlock = false;
        hasGatehouse = false;
        timeEpochMicros = CivilTime.NONE;
        station = null;
    }

    void giveUp(Frames out) {
        if (lines > 0) {
            int lost = lines;
            clear();
            out.fault(lastStamp, AisFault.INCOMPLETE, 0, lost);
        }
    }

    /** i32 lines; u8 tag block; u8 GateHouse; i64 time; station; stamp of the last line; i64 deadline. */
    void write(DataOutput out) throws IOException {
        out.writeInt(lines);
        out.writeBoolean(hasTagBlock);
        out.writeBoolean(hasGatehouse);
        out.writeLong(timeEpochMicros);
        Stamps.writeStation(station, out);
        Stamps.write(lastStamp, out);
        out.writeLong(deadlineEpochMicros);
    }

    void read(DataInput in) throws IOException {
        lines = in.readInt();
        hasTagBlock = in.readBoolean();
        hasGatehouse = in.readBoolean();
        timeEpochMicros = in.readLong();
        station = Stamps.readStation(in);
        lastStamp = Stamps.read(in);
        deadlineEpochMicros = in.readLong();
    }
}
