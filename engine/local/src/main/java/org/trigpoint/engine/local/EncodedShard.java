package org.trigpoint.engine.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.flow.EncodeBuffer;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.KeyCodec;

/** The instances of one shard of a stage, encoded in any order and given in the order of their keys. */
final class EncodedShard {
    private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key);

    /** One instance, and where its bytes are. */
    private record Entry(Key key, int from, int to) {}

    private final List<Entry> entries = new ArrayList<>();
    private final EncodeBuffer bytes = new EncodeBuffer();
    private boolean sorted;

    /** Adds an instance as it is now. */
    void add(Instance instance, StageShard shard) {
        int from = bytes.size();
        try {
            KeyCodec.INSTANCE.write(instance.key, bytes);
            bytes.writeLong(instance.alarmEpochMicros);
            int at = bytes.size();
            bytes.writeInt(0);
            shard.step().stateCodec().write(instance.state, bytes);
            bytes.putInt(at, bytes.size() - at - Integer.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "State of step " + shard.step().name() + " cannot be written for " + instance.key, e);
        }
        entries.add(new Entry(instance.key, from, bytes.size()));
    }

    int size() {
        return entries.size();
    }

    long sizeBytes() {
        return bytes.size();
    }

    /** Brings all in the order of their keys: left to whoever writes them, for it takes a while. */
    synchronized void sort() {
        if (!sorted) {
            entries.sort(BY_KEY);
            sorted = true;
        }
    }

    Key key(int index) {
        return entries.get(index).key();
    }

    /** Hands on the bytes of one instance. */
    void give(int index, Snapshot.Sink sink) throws IOException {
        Entry entry = entries.get(index);
        sink.accept(bytes.array(), entry.from(), entry.to());
    }
}
