package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.flow.Fields;

/**
 * How much of what a system sends comes: by the gaps in the sequences of its components, over its last hundred frames and more. A
 * sequence that goes back, as after a restart or on a second link, is no gap.
 *
 * <p>Bytes: count of components, of each, rising: byte component, byte last sequence; i32 frames that came, i32 that are missing.
 */
final class LinkCount {
    private static final int COMPONENTS = 256;
    private static final int SEQUENCES = 256;
    private static final int LEAST = 20;
    private static final int MOST = 200;
    private static final int PERCENT = 100;

    private final SortedMap<Integer, Integer> last = new TreeMap<>();
    private int come;
    private int missing;

    void count(int component, int sequence) {
        Integer before = last.put(component, sequence);
        int step = before == null ? 1 : (sequence - before) & (SEQUENCES - 1);
        come++;
        missing += step == 0 || step >= SEQUENCES / 2 ? 0 : step - 1;
        if (come + missing > MOST) {
            come /= 2;
            missing /= 2;
        }
    }

    /** Whole percent of the frames that came; NaN before there were enough. */
    double percent() {
        return come + missing < LEAST ? Double.NaN : Math.rint((double) PERCENT * come / (come + missing));
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(last.size(), out);
        for (Map.Entry<Integer, Integer> each : last.entrySet()) {
            out.writeByte(each.getKey());
            out.writeByte(each.getValue());
        }
        out.writeInt(come);
        out.writeInt(missing);
    }

    void read(DataInput in) throws IOException {
        for (int left = Fields.readCount(in, COMPONENTS, "components"); left > 0; left--) {
            last.put(in.readUnsignedByte(), in.readUnsignedByte());
        }
        come = in.readInt();
        missing = in.readInt();
    }
}
