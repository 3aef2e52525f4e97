package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.model.zone.ShapeCodec;

/**
 * A {@link SilenceContent}. Format 1: text rule, nullable {@link TrackIdCodec subject}, nullable {@link ShapeCodec area}, text areaName,
 * i64 until, text reason. Fields are those of {@link Fields}.
 */
public final class SilenceContentCodec implements Codec<SilenceContent> {
    public static final SilenceContentCodec INSTANCE = new SilenceContentCodec();

    private SilenceContentCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(SilenceContent content, DataOutput out) throws IOException {
        Fields.writeText(content.rule(), out);
        Fields.writeNullable(content.subject(), TrackIdCodec.INSTANCE, out);
        Fields.writeNullable(content.area(), ShapeCodec.INSTANCE, out);
        Fields.writeText(content.areaName(), out);
        out.writeLong(content.untilEpochMicros());
        Fields.writeText(content.reason(), out);
    }

    @Override
    public SilenceContent read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "SilenceContent");
        try {
            return new SilenceContent(
                    Fields.readText(in, "rule"),
                    Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "subject"),
                    Fields.readNullable(in, ShapeCodec.INSTANCE, 1, "area"),
                    Fields.readText(in, "area name"),
                    in.readLong(),
                    Fields.readText(in, "reason"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
