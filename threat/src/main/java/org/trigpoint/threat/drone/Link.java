package org.trigpoint.threat.drone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Header;
import org.trigpoint.threat.rules.LinkSign;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;

/** How a drone is heard on its link. All times are arrivals. */
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
    /** When the link was told last that it is heard. */
    long toldEpochMicros = Long.MIN_VALUE / 2;

    int source;

    @Nullable
    String receiver;

    void hear(Header header, long nowEpochMicros) {
        heardEpochMicros = nowEpochMicros;
        stamp = header.stamp();
        source = header.stamp().source();
        receiver = header.receiver();
    }

    LinkSign sign(Subject drone, @Nullable Finding finding, boolean silent) {
        return new LinkSign(drone.track(), source, receiver, flew, heardEpochMicros, finding, silent);
    }

    /** Format 1: i64 since, i64 reports, i64 heard, stamp, flags flew and lost, i64 due, i64 told, i32 source, nullable text receiver. */
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
            out.writeLong(link.toldEpochMicros);
            out.writeInt(link.source);
            Fields.writeNullableText(link.receiver, out);
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
            link.toldEpochMicros = in.readLong();
            link.source = in.readInt();
            link.receiver = Fields.readNullableText(in, "receiver");
            return link;
        }
    }
}
