package org.trigpoint.engine.local;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.StepContext;

/**
 * The alarms of one shard of a stage, earliest first, those of one microsecond by key.
 *
 * <p>A binary heap that holds each instance at most once. Most steps push their alarm back at every input, so a later alarm is
 * only noted in its instance, and the heap follows when the instance comes to the top: O(1) an input, and no stale entries.
 */
final class Alarms {
    private final List<Instance> heap = new ArrayList<>();

    /** Brings the heap up to date with an instance's alarm after it was set. */
    void update(Instance instance) {
        if (instance.alarmEpochMicros == StepContext.NO_ALARM) {
            return;
        }
        if (instance.heapIndex < 0) {
            instance.queuedEpochMicros = instance.alarmEpochMicros;
            heap.add(instance);
            siftUp(instance, heap.size() - 1);
        } else if (instance.alarmEpochMicros < instance.queuedEpochMicros) {
            instance.queuedEpochMicros = instance.alarmEpochMicros;
            siftUp(instance, instance.heapIndex);
        }
    }

    /** Takes out the instance whose alarm comes first if it is due at or before this microsecond; its alarm stays in it. */
    @Nullable
    Instance pollDue(long throughEpochMicros) {
        while (!heap.isEmpty() && heap.getFirst().queuedEpochMicros <= throughEpochMicros) {
            Instance first = heap.getFirst();
            if (first.alarmEpochMicros == first.queuedEpochMicros) {
                remove(first);
                return first;
            }
            if (first.alarmEpochMicros == StepContext.NO_ALARM) {
                remove(first);
            } else {
                first.queuedEpochMicros = first.alarmEpochMicros;
                siftDown(first, 0);
            }
        }
        return null;
    }

    /** Takes an instance out, if it is in. */
    void remove(Instance instance) {
        int index = instance.heapIndex;
        if (index < 0) {
            return;
        }
        instance.heapIndex = -1;
        Instance last = heap.removeLast();
        if (last != instance) {
            siftDown(last, index);
            siftUp(last, last.heapIndex);
        }
    }

    private void siftUp(Instance instance, int from) {
        int index = from;
        while (index > 0) {
            int parent = (index - 1) >>> 1;
            if (!isBefore(instance, heap.get(parent))) {
                break;
            }
            place(heap.get(parent), index);
            index = parent;
        }
        place(instance, index);
    }

    private void siftDown(Instance instance, int from) {
        int index = from;
        while (2 * index + 1 < heap.size()) {
            int child = 2 * index + 1;
            if (child + 1 < heap.size() && isBefore(heap.get(child + 1), heap.get(child))) {
                child++;
            }
            if (!isBefore(heap.get(child), instance)) {
                break;
            }
            place(heap.get(child), index);
            index = child;
        }
        place(instance, index);
    }

    private void place(Instance instance, int index) {
        heap.set(index, instance);
        instance.heapIndex = index;
    }

    private static boolean isBefore(Instance one, Instance other) {
        return one.queuedEpochMicros != other.queuedEpochMicros
                ? one.queuedEpochMicros < other.queuedEpochMicros
                : one.key.compareTo(other.key) < 0;
    }
}
