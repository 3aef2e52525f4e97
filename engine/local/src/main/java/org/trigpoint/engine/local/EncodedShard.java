package org.trigpoint.engine.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.KeyCodec;

/** The instances of one shard of a stage, encoded and sorted by key. */
final class EncodedShard {
    private final Key[] keys;
    private final int[] ends;
    private final EncodeBuffer bytes = new EncodeBuffer();

    private EncodedShard(int size) {
        keys = new Key[size];
        ends = new int[size];
    }

    static EncodedShard of(StageShard shard) {
        Instance[] instances = shard.sorted();
        EncodedShard encoded = new EncodedShard(instances.length);
        for (int i = 0; i < instances.length; i++) {
            try {
                encoded.add(i, instances[i], shard);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "State of step " + shard.step().name() + " cannot be written for " + instances[i].key, e);
            }
        }
        return encoded;
    }

    private void add(int index, Instance instance, StageShard shard) throws IOException {
        KeyCodec.INSTANCE.write(instance.key, bytes);
        bytes.writeLong(instance.alarmEpochMicros);
        int at = bytes.size();
        bytes.writeInt(0);
        shard.step().stateCodec().write(instance.state, bytes);
        bytes.putInt(at, bytes.size() - at - Integer.BYTES);
        keys[index] = instance.key;
        ends[index] = bytes.size();
    }

    int size() {
        return keys.length;
    }

    long sizeBytes() {
        return bytes.size();
    }

    Key key(int index) {
        return keys[index];
    }

    /** Hands on the bytes of one instance. */
    void give(int index, Snapshot.Sink sink) throws IOException {
        sink.accept(bytes.array(), index == 0 ? 0 : ends[index - 1], ends[index]);
    }
}
