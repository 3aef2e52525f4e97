package org.trigpoint.feeds;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;

/**
 * Version 1: i32 source; i64 alarm in epoch micros, {@link Long#MAX_VALUE} for none; UTF name of the format, empty for none;
 * when there is one: i32 version of the format's layout, then its bytes.
 */
final class DecodeStateCodec implements Codec<DecodeState> {
    private final Map<String, Format> formats;

    DecodeStateCodec(Map<String, Format> formats) {
        this.formats = formats;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(DecodeState value, DataOutput out) throws IOException {
        out.writeInt(value.source);
        out.writeLong(value.alarmEpochMicros);
        SourceDecoder decoder = value.decoder;
        Format format = formats.get(value.formatName);
        if (decoder == null || format == null) {
            out.writeUTF("");
            return;
        }
        out.writeUTF(value.formatName);
        out.writeInt(format.version());
        decoder.write(out);
    }

    @Override
    public DecodeState read(DataInput in, int version) throws IOException {
        if (version != 1) {
            throw new IOException("Decode state has version " + version + ", known is 1");
        }
        DecodeState state = new DecodeState(in.readInt());
        state.alarmEpochMicros = in.readLong();
        String name = in.readUTF();
        if (!name.isEmpty()) {
            Format format = formats.get(name);
            if (format == null) {
                throw new IOException("Decode state names the unknown format " + name);
            }
            state.formatName = name;
            state.decoder = format.read(in, in.readInt());
        }
        return state;
    }
}
