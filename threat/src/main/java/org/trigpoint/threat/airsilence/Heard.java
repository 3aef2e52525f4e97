package org.trigpoint.threat.airsilence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.threat.rules.Passage;

/**
 * An aircraft in a cell, as it was heard last, or since when it is silent there.
 *
 * @param track whose
 * @param box of its newest position
 * @param timeEpochMicros of that, in its own time
 * @param source number of the source that brought that
 * @param receiver that heard that, null when only the source is known
 * @param stamp of that
 * @param knownEpochMicros arrival of what told so
 * @param said true when its silence is an alert
 * @param hidden true when it is not shown without a purpose
 */
record Heard(
        TrackId track,
        int box,
        long timeEpochMicros,
        int source,
        @Nullable String receiver,
        Stamp stamp,
        long knownEpochMicros,
        boolean said,
        boolean hidden) {
    /** How it is written. */
    static final Codec<Heard> CODEC = new HeardCodec();

    static Heard of(Passage passage, long nowEpochMicros, boolean said) {
        return new Heard(
                passage.track(),
                Horizon.box(passage.latDeg(), passage.lonDeg(), passage.altitudeMeters()),
                passage.timeEpochMicros(),
                passage.source(),
                passage.receiver(),
                passage.stamp(),
                nowEpochMicros,
                said,
                passage.hidden());
    }

    boolean isHeardBy(Passage passage) {
        return source == passage.source() && java.util.Objects.equals(receiver, passage.receiver());
    }

    /** Format 1: track, i32 box, i64 time, i32 source, nullable text receiver, stamp, i64 known, flag said, flag hidden. */
    private static final class HeardCodec implements Codec<Heard> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Heard heard, DataOutput out) throws IOException {
            TrackIdCodec.INSTANCE.write(heard.track, out);
            out.writeInt(heard.box);
            out.writeLong(heard.timeEpochMicros);
            out.writeInt(heard.source);
            Fields.writeNullableText(heard.receiver, out);
            StampCodec.INSTANCE.write(heard.stamp, out);
            out.writeLong(heard.knownEpochMicros);
            out.writeBoolean(heard.said);
            out.writeBoolean(heard.hidden);
        }

        @Override
        public Heard read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Heard");
            return new Heard(
                    TrackIdCodec.INSTANCE.read(in, 1),
                    in.readInt(),
                    in.readLong(),
                    in.readInt(),
                    Fields.readNullableText(in, "receiver"),
                    StampCodec.INSTANCE.read(in, 1),
                    in.readLong(),
                    Fields.readFlag(in, "said"),
                    Fields.readFlag(in, "hidden"));
        }
    }
}
