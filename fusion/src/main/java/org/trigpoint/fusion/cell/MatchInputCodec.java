package org.trigpoint.fusion.cell;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.observation.LookCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * Every {@link MatchInput}. Format 1: u8 kind, i64 cell, then
 *
 * <ul>
 *   <li>0 SceneScan: i32 source, list of {@link LookCodec looks}, list of {@link DetectionCodec detections}
 *   <li>1 Waypoint: {@link TrackIdCodec track}, i64 timeEpochMicros, f64 × 5 in the order of its record
 * </ul>
 */
public final class MatchInputCodec implements Codec<MatchInput> {
    public static final MatchInputCodec INSTANCE = new MatchInputCodec();

    private static final int SCENE = 0;
    private static final int WAYPOINT = 1;

    private MatchInputCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(MatchInput input, DataOutput out) throws IOException {
        switch (input) {
            case SceneScan scan -> {
                out.writeByte(SCENE);
                out.writeLong(scan.cell());
                out.writeInt(scan.source());
                Fields.writeList(scan.looks(), LookCodec.INSTANCE, out);
                Fields.writeList(scan.detections(), DetectionCodec.INSTANCE, out);
            }
            case Waypoint point -> {
                out.writeByte(WAYPOINT);
                out.writeLong(point.cell());
                TrackIdCodec.INSTANCE.write(point.track(), out);
                out.writeLong(point.timeEpochMicros());
                out.writeDouble(point.latDeg());
                out.writeDouble(point.lonDeg());
                out.writeDouble(point.eastMps());
                out.writeDouble(point.northMps());
                out.writeDouble(point.lengthMeters());
            }
        }
    }

    @Override
    public MatchInput read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "MatchInput");
        int kind = in.readUnsignedByte();
        long cell = in.readLong();
        return switch (kind) {
            case SCENE ->
                new SceneScan(
                        cell,
                        in.readInt(),
                        Fields.readList(in, LookCodec.INSTANCE, 1, CellScan.MOST_LOOKS, "looks"),
                        Fields.readList(in, DetectionCodec.INSTANCE, 1, CellInputCodec.MOST_DETECTIONS, "detections"));
            case WAYPOINT ->
                new Waypoint(
                        cell,
                        TrackIdCodec.INSTANCE.read(in, 1),
                        in.readLong(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble());
            default -> throw new IOException("Input of a cell of kind " + kind + " is not 0 or 1");
        };
    }
}
