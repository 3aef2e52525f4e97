package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.IdentityReport.Extent;

/**
 * An {@link Extent}. Format 1: f64 bowMeters, sternMeters, portMeters, starboardMeters. A nullable one has a flag before it: 0 for
 * null.
 */
public final class ExtentCodec implements Codec<Extent> {
    public static final ExtentCodec INSTANCE = new ExtentCodec();

    private ExtentCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Extent extent, DataOutput out) throws IOException {
        out.writeDouble(extent.bowMeters());
        out.writeDouble(extent.sternMeters());
        out.writeDouble(extent.portMeters());
        out.writeDouble(extent.starboardMeters());
    }

    @Override
    public Extent read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Extent");
        return new Extent(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    /** Writes an extent or its absence. */
    public static void writeNullable(@Nullable Extent extent, DataOutput out) throws IOException {
        Fields.writeNullable(extent, INSTANCE, out);
    }

    /** Reads what {@link #writeNullable} wrote in format 1. */
    public static @Nullable Extent readNullable(DataInput in) throws IOException {
        return Fields.readNullable(in, INSTANCE, 1, "extent");
    }
}
