package org.trigpoint.engine.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.trigpoint.engine.local.fixtures.Toys;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;

class CodecSerializerTest {
    private static final TypeInformation<Message<?>> MESSAGES = Types.messages(Toys::pipeline);

    @Test
    void readsWhatItWrote() throws IOException {
        TypeSerializer<Message<?>> serializer = serializerOf(MESSAGES);
        for (Message<?> message : Toys.recording(7, 200)) {
            DataOutputSerializer out = new DataOutputSerializer(16);
            serializer.serialize(message, out);
            DataOutputSerializer copy = new DataOutputSerializer(16);
            serializer.copy(new DataInputDeserializer(out.getCopyOfBuffer()), copy);
            assertThat(copy.getCopyOfBuffer()).isEqualTo(out.getCopyOfBuffer());
            assertThat(serializer.duplicate().deserialize(new DataInputDeserializer(copy.getCopyOfBuffer())))
                    .isEqualTo(message);
        }
    }

    @Test
    void aSavepointKnowsItsSerializerAgain() throws IOException {
        TypeSerializer<Message<?>> serializer = serializerOf(MESSAGES);
        DataOutputSerializer out = new DataOutputSerializer(16);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        TypeSerializerSnapshot<Message<?>> read = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
        assertThat(read.restoreSerializer()).isEqualTo(serializer);
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(read)
                        .isCompatibleAsIs())
                .isTrue();
        Message<?> message = Toys.recording(7, 1).getFirst();
        DataOutputSerializer bytes = new DataOutputSerializer(16);
        serializer.serialize(message, bytes);
        assertThat(read.restoreSerializer().deserialize(new DataInputDeserializer(bytes.getCopyOfBuffer())))
                .isEqualTo(message);
    }

    @Test
    void anotherTypesSerializerDoesNotFit() {
        TypeSerializer<Instance> one = serializerOf(Types.instances(Toys::pipeline, List.of(0)));
        TypeSerializer<Instance> other = serializerOf(Types.instances(Toys::pipeline, List.of(1, 2)));
        assertThat(one).isNotEqualTo(other);
        assertThat(one.snapshotConfiguration()
                        .resolveSchemaCompatibility(other.snapshotConfiguration())
                        .isIncompatible())
                .isTrue();
    }

    /** As in a savepoint of a release in which the stage stood elsewhere. */
    @Test
    void aStageIsFoundByItsNameWhereverItStood() throws IOException {
        TypeSerializer<Instance> now = serializerOf(Types.instances(Toys::pipeline, List.of(1, 2)));
        String name = "trigpoint-instance-" + Types.name(Toys.pipeline(), List.of(1, 2));
        CodecSerializer<Instance> then =
                new CodecSerializer<>(name, false, () -> new Instance.InstanceCodec(Toys.pipeline(), List.of(0)));
        Instance instance = new Instance(2);
        instance.states[0] = Toys.pipeline().stages().get(1).step().open(Key.of(1));
        DataOutputSerializer out = new DataOutputSerializer(16);
        now.serialize(instance, out);
        Instance read = then.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
        assertThat(read.states).hasSize(2);
        assertThat(read.states[1]).isNull();
        CodecSerializer<Instance> gone = new CodecSerializer<>(
                "trigpoint-instance-gone", false, () -> new Instance.InstanceCodec(Toys.pipeline(), List.of(0)));
        assertThatThrownBy(() -> gone.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .hasMessageContaining("a stage gone, which this release has not");
    }

    @Test
    void onlyWhatAStepChangesIsCopied() {
        Message<?> message = Toys.recording(7, 1).getFirst();
        assertThat(serializerOf(MESSAGES).copy(message)).isSameAs(message);
        Instance instance = new Instance(1);
        instance.states[0] = Toys.pipeline().stages().getFirst().step().open(Key.of(1));
        assertThat(serializerOf(Types.instances(Toys::pipeline, List.of(0))).copy(instance))
                .isNotSameAs(instance);
    }

    @Test
    void aFormatOfALaterReleaseIsRefused() throws IOException {
        TypeSerializer<Message<?>> serializer = serializerOf(MESSAGES);
        DataOutputSerializer out = new DataOutputSerializer(16);
        serializer.serialize(Toys.recording(7, 1).getFirst(), out);
        byte[] bytes = out.getCopyOfBuffer();
        bytes[0] = 9;
        assertThatThrownBy(() -> serializer.deserialize(new DataInputDeserializer(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format 9");
    }

    private static <T> TypeSerializer<T> serializerOf(TypeInformation<T> type) {
        return type.createSerializer(new SerializerConfigImpl());
    }
}
