package org.trigpoint.flow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A {@link Key} in 20 bytes. Format 1: i32 audience, i64 high, i64 low. */
public final class KeyCodec implements Codec<Key> {
    public static final KeyCodec INSTANCE = new KeyCodec();

    private KeyCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Key key, DataOutput out) throws IOException {
        out.writeInt(key.audience());
        out.writeLong(key.high());
        out.writeLong(key.low());
    }

    @Override
    public Key read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Key");
        return new Key(in.readInt(), in.readLong(), in.readLong());
    }
}
