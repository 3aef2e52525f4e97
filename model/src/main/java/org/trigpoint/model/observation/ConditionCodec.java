package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Condition}. Format 1: ordinal gnss, i32 satellites, f64 batteryPercent, f64 linkPercent, ordinal arming, ordinal fence,
 * nullable text mode.
 */
public final class ConditionCodec implements Codec<Condition> {
    public static final ConditionCodec INSTANCE = new ConditionCodec();

    private static final Condition.Gnss[] GNSS = Condition.Gnss.values();
    private static final Condition.Arming[] ARMINGS = Condition.Arming.values();
    private static final Condition.Fence[] FENCES = Condition.Fence.values();

    private ConditionCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Condition condition, DataOutput out) throws IOException {
        Fields.writeOrdinal(condition.gnss(), out);
        out.writeInt(condition.satellites());
        out.writeDouble(condition.batteryPercent());
        out.writeDouble(condition.linkPercent());
        Fields.writeOrdinal(condition.arming(), out);
        Fields.writeOrdinal(condition.fence(), out);
        Fields.writeNullableText(condition.mode(), out);
    }

    /** Writes one of which something is known, or its absence. */
    public static void writeKnown(Condition condition, DataOutput out) throws IOException {
        Fields.writeNullable(condition.equals(Condition.NONE) ? null : condition, INSTANCE, out);
    }

    /** Reads what {@link #writeKnown} wrote in format 1. */
    public static Condition readKnown(DataInput in) throws IOException {
        Condition known = Fields.readNullable(in, INSTANCE, 1, "condition");
        return known == null ? Condition.NONE : known;
    }

    @Override
    public Condition read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Condition");
        try {
            return new Condition(
                    Fields.readOrdinal(in, GNSS),
                    in.readInt(),
                    in.readDouble(),
                    in.readDouble(),
                    Fields.readOrdinal(in, ARMINGS),
                    Fields.readOrdinal(in, FENCES),
                    Fields.readNullableText(in, "mode"));
        } catch (IllegalArgumentException notOne) {
            throw new IOException(notOne.getMessage(), notOne);
        }
    }
}
