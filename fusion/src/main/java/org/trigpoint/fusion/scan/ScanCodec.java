package org.trigpoint.fusion.scan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A {@link ScanState}. Format 2: count of {@link OpenScan open scans}, each, sorted by sensor. */
final class ScanCodec implements Codec<ScanState> {
    private static final int VERSION = 2;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(ScanState state, DataOutput out) throws IOException {
        Fields.writeCount(state.open.size(), out);
        for (OpenScan scan : state.open.values()) {
            scan.write(out);
        }
    }

    @Override
    public ScanState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "ScanState");
        ScanState state = new ScanState();
        int count = Fields.readCount(in, ScanState.MOST_SENSORS, "open scans");
        for (int i = 0; i < count; i++) {
            OpenScan scan = OpenScan.read(in);
            state.open.put(scan.sensor, scan);
        }
        return state;
    }
}
