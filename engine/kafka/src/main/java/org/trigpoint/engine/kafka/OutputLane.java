package org.trigpoint.engine.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;

/**
 * One output as a reader puts it together: what has come and is not yet due, and how far each of its writers has got in each partition.
 *
 * <p>A writer that fell back to a checkpoint writes again what it had written. Each instance emits in a strict order, and all that
 * it emits is in one partition, so what is not after the last of its emitter has been here.
 */
final class OutputLane {
    /** The last message of an emitter. */
    record Last(Stamp stamp, int ordinal) {
        boolean isBefore(Message<?> message) {
            int byStamp = stamp.compareTo(message.stamp());
            return byStamp < 0 || (byStamp == 0 && ordinal < message.ordinal());
        }
    }

    final PriorityQueue<Message<?>> waiting = new PriorityQueue<>();
    final Map<Key, Last> last = new HashMap<>();
    /** By partition and writer, in microseconds. */
    final long[][] progress;

    long repeated;
    long taken;

    OutputLane(int partitions) {
        progress = new long[partitions][0];
    }

    void take(Message<?> message) {
        Last before = last.get(message.emitter());
        if (before != null && !before.isBefore(message)) {
            repeated++;
            return;
        }
        last.put(message.emitter(), new Last(message.stamp(), message.ordinal()));
        waiting.add(message);
        taken++;
    }

    void take(int partition, Entry.Mark mark) {
        if (progress[partition].length != mark.writers()) {
            // The job has been started anew with another number of writers: each of them says for itself where it is.
            progress[partition] = new long[mark.writers()];
            Arrays.fill(progress[partition], Long.MIN_VALUE);
        }
        progress[partition][mark.writer()] = Math.max(progress[partition][mark.writer()], mark.progressEpochMicros());
    }

    long progressEpochMicros() {
        long slowest = Long.MAX_VALUE;
        for (long[] writers : progress) {
            if (writers.length == 0) {
                return Long.MIN_VALUE;
            }
            for (long each : writers) {
                slowest = Math.min(slowest, each);
            }
        }
        return slowest;
    }

    List<Message<?>> upTo(long epochMicros) {
        List<Message<?>> due = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.peek().stamp().arrivalEpochMicros() <= epochMicros) {
            due.add(waiting.remove());
        }
        return due;
    }

    /** Forgets emitters of which nothing has come since: nobody goes back that far. */
    void forgetBefore(long epochMicros) {
        last.values().removeIf(each -> each.stamp().arrivalEpochMicros() < epochMicros);
    }
}
