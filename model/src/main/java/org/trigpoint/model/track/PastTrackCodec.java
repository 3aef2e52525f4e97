package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

/**
 * A {@link PastTrack} in bytes: {@link TrackIdCodec id}, nullable text name, i64 identity, ordinals of platform and transponder, i32 shipType, ordinal
 * of navigationStatus, {@link MarkingCodec marking}, i64 beganEpochMicros, i64 knownEpochMicros.
 */
public final class PastTrackCodec implements Codec<PastTrack> {
    public static final PastTrackCodec INSTANCE = new PastTrackCodec();

    private static final Platform[] PLATFORMS = Platform.values();
    private static final Transponder[] TRANSPONDERS = Transponder.values();
    private static final NavigationStatus[] STATUSES = NavigationStatus.values();

    private PastTrackCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(PastTrack track, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(track.id(), out);
        Fields.writeNullableText(track.name(), out);
        out.writeLong(track.identity());
        Fields.writeOrdinal(track.platform(), out);
        Fields.writeOrdinal(track.transponder(), out);
        out.writeInt(track.shipType());
        Fields.writeOrdinal(track.navigationStatus(), out);
        MarkingCodec.INSTANCE.write(track.marking(), out);
        out.writeLong(track.beganEpochMicros());
        out.writeLong(track.knownEpochMicros());
    }

    @Override
    public PastTrack read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "PastTrack");
        return new PastTrack(
                TrackIdCodec.INSTANCE.read(in, 1),
                Fields.readNullableText(in, "name"),
                in.readLong(),
                Fields.readOrdinal(in, PLATFORMS),
                Fields.readOrdinal(in, TRANSPONDERS),
                in.readInt(),
                Fields.readOrdinal(in, STATUSES),
                MarkingCodec.INSTANCE.read(in, 1),
                in.readLong(),
                in.readLong());
    }
}
