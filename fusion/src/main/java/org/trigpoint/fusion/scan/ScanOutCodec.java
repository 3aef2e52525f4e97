package org.trigpoint.fusion.scan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.cell.CellInput;
import org.trigpoint.fusion.cell.CellInputCodec;
import org.trigpoint.fusion.cell.MatchInput;
import org.trigpoint.fusion.cell.MatchInputCodec;

/**
 * What the scan step emits. Format 3: u8 kind, then 0 a scan as in {@link CellInputCodec} or 1 a scene as in {@link MatchInputCodec}. Format 2 is a
 * scan alone.
 */
final class ScanOutCodec implements Codec<Object> {
    private static final int VERSION = 3;
    private static final int SCANS_ALONE = 2;
    private static final int SCAN = 0;
    private static final int SCENE = 1;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Object body, DataOutput out) throws IOException {
        switch (body) {
            case CellInput scan -> {
                out.writeByte(SCAN);
                CellInputCodec.INSTANCE.write(scan, out);
            }
            case MatchInput scene -> {
                out.writeByte(SCENE);
                MatchInputCodec.INSTANCE.write(scene, out);
            }
            default -> throw new IOException("Scan emits no " + body.getClass().getName());
        }
    }

    @Override
    public Object read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, SCANS_ALONE, "Output of scan");
        int kind = version == SCANS_ALONE ? SCAN : in.readUnsignedByte();
        return switch (kind) {
            case SCAN -> CellInputCodec.INSTANCE.read(in, CellInputCodec.INSTANCE.version());
            case SCENE -> MatchInputCodec.INSTANCE.read(in, 1);
            default -> throw new IOException("Output of scan of kind " + kind + " is not 0 or 1");
        };
    }
}
