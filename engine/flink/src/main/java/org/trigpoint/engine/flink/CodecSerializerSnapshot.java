package org.trigpoint.engine.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;

/**
 * What a savepoint keeps of a {@link CodecSerializer}: count of bytes, then the serializer as Java serializes it. Versions stand with
 * each value, so a serializer of the same name always fits.
 */
public final class CodecSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int FORMAT = 1;
    private static final int MAX_BYTES = 1 << 20;

    private @Nullable CodecSerializer<T> serializer;

    /** For Flink, which reads what follows with {@link #readSnapshot}. */
    public CodecSerializerSnapshot() {}

    CodecSerializerSnapshot(CodecSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    public int getCurrentVersion() {
        return FORMAT;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        byte[] bytes = InstantiationUtil.serializeObject(restoreSerializer());
        Fields.writeCount(bytes.length, out);
        out.write(bytes);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader) throws IOException {
        Fields.requireVersion(readVersion, FORMAT, "Serializer snapshot");
        int length = Fields.readCount(in, MAX_BYTES, "bytes of a serializer");
        byte[] bytes = Fields.readExactly(in, length, "serializer");
        try {
            serializer = (CodecSerializer<T>) InstantiationUtil.<Object>deserializeObject(bytes, classLoader);
        } catch (ClassNotFoundException e) {
            throw new IOException("The savepoint names a class that is not here: " + e.getMessage(), e);
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        CodecSerializer<T> present = serializer;
        if (present == null) {
            throw new IllegalStateException("The snapshot has not been read");
        }
        return present;
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> older) {
        return older.restoreSerializer().equals(restoreSerializer())
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
