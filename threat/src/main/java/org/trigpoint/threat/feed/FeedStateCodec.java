package org.trigpoint.threat.feed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.threat.waters.Hearer;

/**
 * A {@link FeedState}. Format 2: i64 told from, i64 back, i64 end of the minute, count of receivers, of each i32 source, nullable text receiver, i64
 * first, i64 last, f64 longest quiet, i64 told from, count of cells, of each i64 cell, i64 time, i32 craft, f64 reports a minute.
 */
final class FeedStateCodec implements Codec<FeedState> {
    static final FeedStateCodec INSTANCE = new FeedStateCodec();

    private static final int VERSION = 2;
    private static final int MOST = 1 << 20;

    private FeedStateCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(FeedState state, DataOutput out) throws IOException {
        out.writeLong(state.toldFromEpochMicros);
        out.writeLong(state.backEpochMicros);
        out.writeLong(state.minuteEpochMicros);
        Fields.writeCount(state.receivers.size(), out);
        for (var each : state.receivers.entrySet()) {
            ReceiverState receiver = each.getValue();
            out.writeInt(each.getKey().source());
            Fields.writeNullableText(each.getKey().receiver(), out);
            out.writeLong(receiver.firstEpochMicros);
            out.writeLong(receiver.lastEpochMicros);
            out.writeDouble(receiver.longestQuietMicros);
            out.writeLong(receiver.toldFromEpochMicros);
            Fields.writeCount(receiver.cells.size(), out);
            for (var cell : receiver.cells.entrySet()) {
                out.writeLong(cell.getKey());
                out.writeLong(cell.getValue().epochMicros);
                out.writeInt(cell.getValue().craft);
                out.writeDouble(cell.getValue().perMinute);
            }
        }
    }

    @Override
    public FeedState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "FeedState");
        FeedState state = new FeedState();
        state.toldFromEpochMicros = in.readLong();
        state.backEpochMicros = in.readLong();
        state.minuteEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, MOST, "receivers"); left > 0; left--) {
            Hearer hearer = new Hearer(in.readInt(), Fields.readNullableText(in, "receiver"));
            ReceiverState receiver = new ReceiverState();
            receiver.firstEpochMicros = in.readLong();
            receiver.lastEpochMicros = in.readLong();
            receiver.longestQuietMicros = in.readDouble();
            receiver.toldFromEpochMicros = in.readLong();
            for (int cells = Fields.readCount(in, MOST, "cells"); cells > 0; cells--) {
                long cell = in.readLong();
                ReceiverState.InCell there = new ReceiverState.InCell();
                there.epochMicros = in.readLong();
                there.craft = in.readInt();
                there.perMinute = in.readDouble();
                receiver.cells.put(cell, there);
            }
            state.receivers.put(hearer, receiver);
        }
        return state;
    }
}
