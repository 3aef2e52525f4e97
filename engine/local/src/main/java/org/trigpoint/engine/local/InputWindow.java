package org.trigpoint.engine.local;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Step;

/**
 * The next inputs of one shard of a stage, with their instances looked up and their states touched.
 *
 * <p>Among hundreds of thousands of instances nearly every input finds its own outside the processor's caches. Looked up one by one
 * the waits add up to most of the time that a step takes; looked up together they lie beside each other.
 */
final class InputWindow {
    /** Larger than what a processor fetches at a time, small enough to stay in its caches until it is handled. */
    private static final int MOST = 32;

    private final Message<?>[] messages = new Message<?>[MOST];
    private final Key[] keys = new Key[MOST];
    private final @Nullable Instance[] instances = new @Nullable Instance[MOST];
    private int size;
    /** What touching gave: not private, so that the reads are kept. */
    long touched;

    /** Takes the next inputs; false when there are none. */
    boolean take(LaneMerge inputs, InstanceTable table, Step<Object, Object, Object> step) {
        size = inputs.take(messages, keys);
        table.findAll(keys, instances, size);
        for (int i = 0; i < size; i++) {
            Instance instance = instances[i];
            if (instance != null) {
                touched += step.touch(instance.state);
            }
        }
        return size > 0;
    }

    int size() {
        return size;
    }

    Message<?> message(int index) {
        return messages[index];
    }

    Key key(int index) {
        return keys[index];
    }

    /** The instance that this input found; it may have gone since, or one may have come. */
    @Nullable
    Instance instance(int index) {
        return instances[index];
    }
}
