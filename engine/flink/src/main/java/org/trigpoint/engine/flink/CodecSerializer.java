package org.trigpoint.engine.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.EncodeBuffer;
import org.trigpoint.flow.Fields;

/**
 * A codec as Flink's serializer. Bytes: count version of the codec, then what it wrote; so values of different releases may stand in
 * one savepoint.
 */
final class CodecSerializer<T> extends TypeSerializer<T> {
    private static final int MAX_VERSION = 1 << 16;

    private final String name;
    private final boolean immutable;
    private final CodecSource<T> source;
    private transient @Nullable Codec<T> codec;
    private transient @Nullable EncodeBuffer buffer;

    /**
     * @param name equal for serializers of equal bytes
     * @param immutable true when values never change and need no copies
     */
    CodecSerializer(String name, boolean immutable, CodecSource<T> source) {
        this.name = name;
        this.immutable = immutable;
        this.source = source;
    }

    private Codec<T> codec() {
        Codec<T> made = codec;
        if (made == null) {
            made = source.make();
            made = made instanceof NamedCodec<T> any ? any.named(name) : made;
            codec = made;
        }
        return made;
    }

    @Override
    public boolean isImmutableType() {
        return immutable;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return new CodecSerializer<>(name, immutable, source);
    }

    @Override
    public T createInstance() {
        throw new UnsupportedOperationException("Values of " + name + " are only read whole");
    }

    @Override
    public T copy(T from) {
        if (immutable) {
            return from;
        }
        try {
            EncodeBuffer bytes = encode(from);
            return codec().read(new DataInputDeserializer(bytes.array(), 0, bytes.size()), codec().version());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + name, e);
        }
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T value, DataOutputView out) throws IOException {
        Fields.writeCount(codec().version(), out);
        EncodeBuffer bytes = encode(value);
        out.write(bytes.array(), 0, bytes.size());
    }

    /** All codecs write into buffers of one class, whose methods the compiler then knows; Flink has several. */
    private EncodeBuffer encode(T value) throws IOException {
        EncodeBuffer to = buffer;
        if (to == null) {
            to = new EncodeBuffer();
            buffer = to;
        }
        to.clear();
        codec().write(value, to);
        return to;
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return codec().read(in, Fields.readCount(in, MAX_VERSION, "format of " + name));
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
        serialize(deserialize(in), out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodecSerializer<?> serializer && name.equals(serializer.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new CodecSerializerSnapshot<>(this);
    }
}
