package org.trigpoint.threat.drone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.threat.rules.TrackRule;

/** How the link of a drone that is armed is heard. All times are arrivals. */
final class Link {
    /** How it is written. */
    static final Codec<Link> CODEC = new LinkCodec();

    /** Since when it is heard without a loss, and how often. */
    long sinceEpochMicros;

    long reports;
    long heardEpochMicros;
    Stamp stamp = Stamp.FIRST;
    /** True once it was seen to fly since it was armed. */
    boolean flew;
    /** True when the silence that began with {@link #heardEpochMicros} was said. */
    boolean lost;

    long dueEpochMicros = TrackRule.NEVER;

    /** Format 1: i64 since, i64 reports, i64 heard, stamp, flags flew and lost, i64 due. */
    private static final class LinkCodec implements Codec<Link> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Link link, DataOutput out) throws IOException {
            out.writeLong(link.sinceEpochMicros);
            out.writeLong(link.reports);
            out.writeLong(link.heardEpochMicros);
            StampCodec.INSTANCE.write(link.stamp, out);
            out.writeBoolean(link.flew);
            out.writeBoolean(link.lost);
            out.writeLong(link.dueEpochMicros);
        }

        @Override
        public Link read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Link");
            Link link = new Link();
            link.sinceEpochMicros = in.readLong();
            link.reports = in.readLong();
            link.heardEpochMicros = in.readLong();
            link.stamp = StampCodec.INSTANCE.read(in, 1);
            link.flew = Fields.readFlag(in, "flew");
            link.lost = Fields.readFlag(in, "lost");
            link.dueEpochMicros = in.readLong();
            return link;
        }
    }
}
