package org.trigpoint.fusion.segment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * Which stamp went to which segment, for the last {@value #MOST}: further receptions of a transmission follow the first. Kept only
 * while an identity has more than one segment. Bytes: count, then for each stamp and {@link TrackIdCodec id}.
 */
final class Labels {
    static final int MOST = 32;

    private record Label(Stamp stamp, TrackId id) {}

    private final ArrayDeque<Label> labels = new ArrayDeque<>(1);

    void note(Stamp stamp, TrackId id) {
        if (labels.size() == MOST) {
            labels.removeFirst();
        }
        labels.addLast(new Label(stamp, id));
    }

    /** True when this stamp went to this segment. */
    boolean isOf(Stamp stamp, TrackId id) {
        for (Label label : labels) {
            if (label.stamp().equals(stamp)) {
                return label.id().equals(id);
            }
        }
        return false;
    }

    void clear() {
        labels.clear();
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(labels.size(), out);
        for (Label label : labels) {
            StampCodec.INSTANCE.write(label.stamp(), out);
            TrackIdCodec.INSTANCE.write(label.id(), out);
        }
    }

    void read(DataInput in) throws IOException {
        int count = Fields.readCount(in, MOST, "labels");
        for (int i = 0; i < count; i++) {
            note(StampCodec.INSTANCE.read(in, 1), TrackIdCodec.INSTANCE.read(in, 1));
        }
    }
}
