package org.trigpoint.model.zone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.marking.MarkingCodec;

/**
 * A {@link ZoneContent}. Format 1: text name, ordinal category, {@link ShapeCodec shape}, i64 validFrom, i64 validUntil,
 * {@link MarkingCodec marking}. Fields are those of {@link Fields}.
 */
public final class ZoneContentCodec implements Codec<ZoneContent> {
    public static final ZoneContentCodec INSTANCE = new ZoneContentCodec();

    private static final ZoneCategory[] CATEGORIES = ZoneCategory.values();

    private ZoneContentCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(ZoneContent content, DataOutput out) throws IOException {
        Fields.writeText(content.name(), out);
        Fields.writeOrdinal(content.category(), out);
        ShapeCodec.INSTANCE.write(content.shape(), out);
        out.writeLong(content.validFromEpochMicros());
        out.writeLong(content.validUntilEpochMicros());
        MarkingCodec.INSTANCE.write(content.marking(), out);
    }

    @Override
    public ZoneContent read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "ZoneContent");
        try {
            return new ZoneContent(
                    Fields.readText(in, "name"),
                    Fields.readOrdinal(in, CATEGORIES),
                    ShapeCodec.INSTANCE.read(in, 1),
                    in.readLong(),
                    in.readLong(),
                    MarkingCodec.INSTANCE.read(in, 1));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
