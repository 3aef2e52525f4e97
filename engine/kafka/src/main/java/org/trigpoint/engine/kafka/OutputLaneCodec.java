package org.trigpoint.engine.kafka;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.KeyCodec;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.StampCodec;

/**
 * An {@link OutputLane}. Format 1, fields as in {@link Fields}: waiting messages (count, each an {@link EntryCodec entry}); count of
 * emitters, each key, stamp, count ordinal; count of partitions, each count of writers with an i64 progress each; i64 repeated.
 */
final class OutputLaneCodec {
    private static final int MOST = 1 << 28;

    private final EntryCodec entries;

    OutputLaneCodec(EntryCodec entries) {
        this.entries = entries;
    }

    void writeMessages(Collection<Message<?>> messages, DataOutput out) throws IOException {
        Fields.writeCount(messages.size(), out);
        for (Message<?> message : messages) {
            entries.write(new Entry.Carried(message), out);
        }
    }

    void readMessages(DataInput in, Collection<Message<?>> into) throws IOException {
        int count = Fields.readCount(in, MOST, "waiting messages");
        for (int i = 0; i < count; i++) {
            if (!(entries.read(in, entries.version()) instanceof Entry.Carried carried)) {
                throw new IOException("A mark stands where messages wait");
            }
            into.add(carried.message());
        }
    }

    void write(OutputLane lane, DataOutput out) throws IOException {
        writeMessages(lane.waiting, out);
        Fields.writeCount(lane.last.size(), out);
        for (Map.Entry<Key, OutputLane.Last> emitter : lane.last.entrySet()) {
            KeyCodec.INSTANCE.write(emitter.getKey(), out);
            StampCodec.INSTANCE.write(emitter.getValue().stamp(), out);
            Fields.writeCount(emitter.getValue().ordinal(), out);
        }
        Fields.writeCount(lane.progress.length, out);
        for (long[] writers : lane.progress) {
            Fields.writeCount(writers.length, out);
            for (long progress : writers) {
                out.writeLong(progress);
            }
        }
        out.writeLong(lane.repeated);
    }

    void read(DataInput in, OutputLane lane) throws IOException {
        readMessages(in, lane.waiting);
        int emitters = Fields.readCount(in, MOST, "emitters");
        for (int i = 0; i < emitters; i++) {
            Key key = KeyCodec.INSTANCE.read(in, 1);
            lane.last.put(
                    key,
                    new OutputLane.Last(
                            StampCodec.INSTANCE.read(in, 1), Fields.readCount(in, Integer.MAX_VALUE, "ordinal")));
        }
        int partitions = Fields.readCount(in, MOST, "partitions");
        if (partitions != lane.progress.length) {
            throw new IOException(
                    "It was read from " + partitions + " partitions, and there are " + lane.progress.length + " now");
        }
        for (int partition = 0; partition < partitions; partition++) {
            long[] writers = new long[Fields.readCount(in, MOST, "writers")];
            for (int writer = 0; writer < writers.length; writer++) {
                writers[writer] = in.readLong();
            }
            lane.progress[partition] = writers;
        }
        lane.repeated = in.readLong();
    }
}
