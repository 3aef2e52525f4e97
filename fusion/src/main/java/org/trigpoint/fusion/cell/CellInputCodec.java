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
 * Every {@link CellInput}. Format 2: u8 kind, i64 cell, then
 *
 * <ul>
 *   <li>0 CellScan: i32 source, text sensor, i64 timeEpochMicros, list of {@link DetectionCodec detections}, list of {@link LookCodec looks}
 *   <li>1 CellReport: {@link TrackIdCodec track}, i64 timeEpochMicros, f64 × 6 in the order of its record
 * </ul>
 */
public final class CellInputCodec implements Codec<CellInput> {
    public static final CellInputCodec INSTANCE = new CellInputCodec();

    /** Most detections of a scan. */
    static final int MOST_DETECTIONS = 1_000_000;

    private static final int VERSION = 2;
    private static final int SCAN = 0;
    private static final int REPORT = 1;

    private CellInputCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(CellInput input, DataOutput out) throws IOException {
        switch (input) {
            case CellScan scan -> {
                out.writeByte(SCAN);
                out.writeLong(scan.cell());
                out.writeInt(scan.source());
                Fields.writeText(scan.sensor(), out);
                out.writeLong(scan.timeEpochMicros());
                Fields.writeList(scan.detections(), DetectionCodec.INSTANCE, out);
                Fields.writeList(scan.looks(), LookCodec.INSTANCE, out);
            }
            case CellReport report -> {
                out.writeByte(REPORT);
                out.writeLong(report.cell());
                TrackIdCodec.INSTANCE.write(report.track(), out);
                out.writeLong(report.timeEpochMicros());
                out.writeDouble(report.latDeg());
                out.writeDouble(report.lonDeg());
                out.writeDouble(report.positionMeters2());
                out.writeDouble(report.eastMps());
                out.writeDouble(report.northMps());
                out.writeDouble(report.velocityMps2());
            }
        }
    }

    @Override
    public CellInput read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "CellInput");
        int kind = in.readUnsignedByte();
        long cell = in.readLong();
        return switch (kind) {
            case SCAN ->
                new CellScan(
                        cell,
                        in.readInt(),
                        Fields.readText(in, "sensor"),
                        in.readLong(),
                        Fields.readList(in, DetectionCodec.INSTANCE, 1, MOST_DETECTIONS, "detections"),
                        Fields.readList(in, LookCodec.INSTANCE, 1, CellScan.MOST_LOOKS, "looks"));
            case REPORT ->
                new CellReport(
                        cell,
                        TrackIdCodec.INSTANCE.read(in, 1),
                        in.readLong(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble());
            default -> throw new IOException("Input of a cell of kind " + kind + " is not 0 or 1");
        };
    }
}
