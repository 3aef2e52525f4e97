package org.trigpoint.fusion.segment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.cell.CellInputCodec;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.LabelledCodec;

/** What the segment step emits. Format 1: u8 kind, then 0 {@link LabelledCodec labelled} or 1 report as in {@link CellInputCodec}. */
final class SegmentOutCodec implements Codec<Object> {
    private static final int LABELLED = 0;
    private static final int REPORT = 1;

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
            default -> throw new IOException("Output of segment of kind " + kind + " is not 0 or 1");
        };
    }
}
