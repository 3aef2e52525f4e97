package org.trigpoint.threat.drone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/** The drones on one link. Times are arrivals. */
public final class LinkState {
    static final Codec<LinkState> CODEC = new LinkStateCodec();
    static final long NEVER = Long.MAX_VALUE;

    /** More are not looked at together: those that were heard longest ago give way. */
    static final int MOST_CRAFTS = 256;

    /** One of them. */
    static final class Craft {
        long heardEpochMicros = Long.MIN_VALUE / 2;
        boolean flies;
        /** That it is silent, while it is not known whether the link is; null for nothing that waits. */
        @Nullable
        Finding waits;

        /** True when its silence is an alert of its own. */
        boolean said;

        void say() {
            waits = null;
            said = true;
        }
    }

    final TreeMap<TrackId, Craft> crafts = new TreeMap<>();
    /** That all are silent; null while they are not. */
    @Nullable
    Finding together;

    /** When others were heard again while some wait; {@link #NEVER} while none is. */
    long backEpochMicros = NEVER;

    long alarmEpochMicros = NEVER;

    Craft craft(TrackId track) {
        Craft known = crafts.get(track);
        if (known != null) {
            return known;
        }
        if (crafts.size() == MOST_CRAFTS) {
            TrackId oldest = crafts.firstKey();
            for (var each : crafts.entrySet()) {
                if (each.getValue().heardEpochMicros < Objects.requireNonNull(crafts.get(oldest)).heardEpochMicros) {
                    oldest = each.getKey();
                }
            }
            crafts.remove(oldest);
        }
        Craft made = new Craft();
        crafts.put(track, made);
        return made;
    }

    /** What waits, by track. */
    List<Finding> waiting() {
        return crafts.values().stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.waits))
                .toList();
    }

    /**
     * Format 1: count of crafts, of each {@link TrackIdCodec track}, i64 heard, flag flies, nullable {@link FindingCodec finding}, flag said;
     * nullable finding together, i64 back, i64 alarm.
     */
    private static final class LinkStateCodec implements Codec<LinkState> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(LinkState link, DataOutput out) throws IOException {
            Fields.writeCount(link.crafts.size(), out);
            for (var each : link.crafts.entrySet()) {
                TrackIdCodec.INSTANCE.write(each.getKey(), out);
                out.writeLong(each.getValue().heardEpochMicros);
                out.writeBoolean(each.getValue().flies);
                Fields.writeNullable(each.getValue().waits, FindingCodec.INSTANCE, out);
                out.writeBoolean(each.getValue().said);
            }
            Fields.writeNullable(link.together, FindingCodec.INSTANCE, out);
            out.writeLong(link.backEpochMicros);
            out.writeLong(link.alarmEpochMicros);
        }

        @Override
        public LinkState read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "LinkState");
            LinkState link = new LinkState();
            for (int left = Fields.readCount(in, MOST_CRAFTS, "crafts"); left > 0; left--) {
                Craft craft = link.craft(TrackIdCodec.INSTANCE.read(in, 1));
                craft.heardEpochMicros = in.readLong();
                craft.flies = Fields.readFlag(in, "flies");
                craft.waits =
                        Fields.readNullable(in, FindingCodec.INSTANCE, FindingCodec.INSTANCE.version(), "finding");
                craft.said = Fields.readFlag(in, "said");
            }
            link.together = Fields.readNullable(in, FindingCodec.INSTANCE, FindingCodec.INSTANCE.version(), "finding");
            link.backEpochMicros = in.readLong();
            link.alarmEpochMicros = in.readLong();
            return link;
        }
    }
}
