package org.trigpoint.fusion.segment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.cell.CellInputCodec;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.cell.MatchInputCodec;
import org.trigpoint.fusion.cell.Waypoint;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.LabelledCodec;

/** What the segment step emits. Format 1: u8 kind, then 0 {@link LabelledCodec labelled} or 1 report as in {@link CellInputCodec} or 2
 * waypoint as in {@link MatchInputCodec}. */
final class SegmentOutCodec implements Codec<Object> {
    private static final int LABELLED = 0;
    private static final int REPORT = 1;
    private static final int WAYPOINT = 2;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Object body, DataOutput out) throws IOException {
        switch (body) {
            case Labelled labelled -> {
                out.writeByte(LABELLED);
                LabelledCodec.INSTANCE.write(labelled, out);
            }
            case CellReport report -> {
                out.writeByte(REPORT);
                CellInputCodec.INSTANCE.write(report, out);
            }
            case Waypoint point -> {
                out.writeByte(WAYPOINT);
                MatchInputCodec.INSTANCE.write(point, out);
            }
            default ->
                throw new IOException("Segment emits no " + body.getClass().getName());
        }
    }

    @Override
    public Object read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Output of segment");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case LABELLED -> LabelledCodec.INSTANCE.read(in, 1);
            case REPORT -> CellInputCodec.INSTANCE.read(in, CellInputCodec.INSTANCE.version());
            case WAYPOINT -> MatchInputCodec.INSTANCE.read(in, 1);
            default -> throw new IOException("Output of segment of kind " + kind + " is not one of 0 to 2");
        };
    }
}
