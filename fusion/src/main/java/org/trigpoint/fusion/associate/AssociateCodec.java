package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.cell.CellInputCodec;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.mht.MultipleHypotheses;
import org.trigpoint.fusion.plane.PlaneTracks;

/**
 * An {@link AssociateState}. Format 3: i64 cell, {@link PlaneTracks}, of each of their rows the {@link CellTrack}, count and reports as in {@link
 * CellInputCodec}, count of sensors, each text name and {@link SensorBook}, {@link MultipleHypotheses}, text sensor of what waits, i64 serial, count and each i64 serial and {@link Doubtful}, {@link Lookback}.
 */
final class AssociateCodec implements Codec<AssociateState> {
    private static final int VERSION = 3;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(AssociateState state, DataOutput out) throws IOException {
        out.writeLong(state.cell);
        PlaneTracks rows = state.tracker.tracks();
        rows.write(out);
        for (int row = 0; row < rows.count(); row++) {
            state.track(row).write(out);
        }
        Fields.writeCount(state.reports.size(), out);
        for (CellReport report : state.reports.values()) {
            CellInputCodec.INSTANCE.write(report, out);
        }
        Fields.writeCount(state.sensors.size(), out);
        for (Map.Entry<String, SensorBook> sensor : state.sensors.entrySet()) {
            Fields.writeText(sensor.getKey(), out);
            sensor.getValue().write(out);
        }
        state.doubts.write(out);
        Fields.writeText(state.doubtsOf, out);
        out.writeLong(state.serial);
        Fields.writeCount(state.doubtful.size(), out);
        for (Map.Entry<Long, Doubtful> each : state.doubtful.entrySet()) {
            out.writeLong(each.getKey());
            each.getValue().write(out);
        }
        state.lookback.write(out);
    }

    @Override
    public AssociateState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "AssociateState");
        AssociateState state = new AssociateState(in.readLong());
        PlaneTracks rows = state.tracker.tracks();
        rows.read(in);
        for (int row = 0; row < rows.count(); row++) {
            state.tracks.put(rows.id(row), CellTrack.read(in));
        }
        int reports = Fields.readCount(in, AssociateState.MOST_REPORTS, "reports");
        for (int i = 0; i < reports; i++) {
            if (!(CellInputCodec.INSTANCE.read(in, CellInputCodec.INSTANCE.version()) instanceof CellReport report)) {
                throw new IOException("A report was due");
            }
            state.reports.put(report.track(), report);
        }
        int sensors = Fields.readCount(in, AssociateState.MOST_SENSORS, "sensors");
        for (int i = 0; i < sensors; i++) {
            String name = Fields.readText(in, "sensor");
            SensorBook book = new SensorBook();
            book.read(in);
            state.sensors.put(name, book);
        }
        state.doubts.read(in);
        state.doubtsOf = Fields.readText(in, "sensor of what waits");
        state.serial = in.readLong();
        int doubtful = Fields.readCount(in, AssociateState.MOST_REPORTS, "detections that wait");
        for (int i = 0; i < doubtful; i++) {
            long serial = in.readLong();
            state.doubtful.put(serial, Doubtful.read(in));
        }
        state.lookback.read(in);
        return state;
    }
}
