package org.trigpoint.threat.skies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.interference.InterferenceCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link SkyState}. Format 1: i64 cell, i64 end of the minute; count of aircraft, of each i64 identity, {@link SampleCodec newest sample}, i64
 * heard, count of marks, of each i64 fine cell, f64 latitude and longitude, i64 good, bad and other, nullable sample; count of ships, of each
 * {@link TrackIdCodec track}, f64 latitude and longitude, i64 heard, i32 good, flag lost; twice, of disturbed and of spoofed, count of areas, of
 * each text matter, i64 from, f64 latitude, longitude and radius, i64 found, i64 said, i32 craft, f64 score; list of {@link InterferenceCodec told}.
 */
final class SkyStateCodec implements Codec<SkyState> {
    private static final int MOST = 1 << 24;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(SkyState state, DataOutput out) throws IOException {
        out.writeLong(state.cell);
        out.writeLong(state.minuteEpochMicros);
        Fields.writeCount(state.flyers.size(), out);
        for (Map.Entry<Long, SkyState.Flyer> each : state.flyers.entrySet()) {
            out.writeLong(each.getKey());
            write(each.getValue(), out);
        }
        Fields.writeCount(state.vessels.size(), out);
        for (Map.Entry<TrackId, SkyState.Vessel> each : state.vessels.entrySet()) {
            SkyState.Vessel vessel = each.getValue();
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            out.writeDouble(vessel.latDeg);
            out.writeDouble(vessel.lonDeg);
            out.writeLong(vessel.heardEpochMicros);
            out.writeInt(vessel.good);
            out.writeBoolean(vessel.lost);
        }
        write(state.disturbed, out);
        write(state.spoofed, out);
        Fields.writeList(List.copyOf(state.told.values()), InterferenceCodec.INSTANCE, out);
    }

    private static void write(SkyState.Flyer flyer, DataOutput out) throws IOException {
        SampleCodec.INSTANCE.write(flyer.last, out);
        out.writeLong(flyer.heardEpochMicros);
        Fields.writeCount(flyer.marks.size(), out);
        for (Map.Entry<Long, Mark> each : flyer.marks.entrySet()) {
            Mark mark = each.getValue();
            out.writeLong(each.getKey());
            out.writeDouble(mark.latDeg);
            out.writeDouble(mark.lonDeg);
            out.writeLong(mark.goodEpochMicros);
            out.writeLong(mark.badEpochMicros);
            out.writeLong(mark.otherEpochMicros);
            Fields.writeNullable(mark.bad, SampleCodec.INSTANCE, out);
        }
    }

    private static void write(List<SkyState.Area> areas, DataOutput out) throws IOException {
        Fields.writeCount(areas.size(), out);
        for (SkyState.Area each : areas) {
            Fields.writeText(each.matter, out);
            out.writeLong(each.fromEpochMicros);
            out.writeDouble(each.latDeg);
            out.writeDouble(each.lonDeg);
            out.writeDouble(each.radiusMeters);
            out.writeLong(each.foundEpochMicros);
            out.writeLong(each.saidEpochMicros);
            out.writeInt(each.saidCraft);
            out.writeDouble(each.saidScoreLog);
        }
    }

    @Override
    public SkyState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "SkyState");
        SkyState state = new SkyState(in.readLong());
        state.minuteEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, MOST, "aircraft"); left > 0; left--) {
            state.flyers.put(in.readLong(), readFlyer(in));
        }
        for (int left = Fields.readCount(in, MOST, "ships"); left > 0; left--) {
            SkyState.Vessel vessel = new SkyState.Vessel();
            TrackId track = TrackIdCodec.INSTANCE.read(in, 1);
            vessel.latDeg = in.readDouble();
            vessel.lonDeg = in.readDouble();
            vessel.heardEpochMicros = in.readLong();
            vessel.good = in.readInt();
            vessel.lost = Fields.readFlag(in, "lost");
            state.vessels.put(track, vessel);
        }
        readAreas(state.disturbed, in);
        readAreas(state.spoofed, in);
        for (Interference each : Fields.readList(in, InterferenceCodec.INSTANCE, 1, MOST, "cells told")) {
            state.told.put(each.cell(), each);
        }
        return state;
    }

    private static SkyState.Flyer readFlyer(DataInput in) throws IOException {
        SkyState.Flyer flyer = new SkyState.Flyer(SampleCodec.INSTANCE.read(in, 1));
        flyer.heardEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, MOST, "marks"); left > 0; left--) {
            Mark mark = new Mark();
            long cell = in.readLong();
            mark.latDeg = in.readDouble();
            mark.lonDeg = in.readDouble();
            mark.goodEpochMicros = in.readLong();
            mark.badEpochMicros = in.readLong();
            mark.otherEpochMicros = in.readLong();
            mark.bad = Fields.readNullable(in, SampleCodec.INSTANCE, 1, "bad sample");
            flyer.marks.put(cell, mark);
        }
        return flyer;
    }

    private static void readAreas(List<SkyState.Area> areas, DataInput in) throws IOException {
        for (int left = Fields.readCount(in, MOST, "areas"); left > 0; left--) {
            SkyState.Area each = new SkyState.Area(Fields.readText(in, "matter"), in.readLong());
            each.latDeg = in.readDouble();
            each.lonDeg = in.readDouble();
            each.radiusMeters = in.readDouble();
            each.foundEpochMicros = in.readLong();
            each.saidEpochMicros = in.readLong();
            each.saidCraft = in.readInt();
            each.saidScoreLog = in.readDouble();
            areas.add(each);
        }
    }
}
