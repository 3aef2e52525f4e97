package org.trigpoint.engine.local;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;

/**
 * What one shard of a stage emits in one slice, in message order.
 *
 * <p>Stamps come in order; under one stamp instances may emit in any order, and then that run alone is sorted. Ordinals go on where
 * an instance stopped under the same stamp, even if it was forgotten between.
 */
final class Emissions {
    private final int step;
    private final List<Message<?>> messages = new ArrayList<>();
    private final List<Instance> forgotten = new ArrayList<>();
    private Stamp stamp = Stamp.FIRST;
    private long stampSerial;
    private int runStart;
    private boolean runUnsorted;

    /** @param step position of the stage, from 1 */
    Emissions(int step) {
        this.step = step;
    }

    /** Goes on to what is emitted under this stamp, which is the present one or later. */
    void advance(Stamp next) {
        if (next.equals(stamp)) {
            return;
        }
        endRun();
        stamp = next;
        stampSerial++;
        if (!forgotten.isEmpty()) {
            forgotten.clear();
        }
    }

    void add(Stamp under, Instance instance, Object body) {
        add(under, instance.key, takeOrdinal(instance), body);
    }

    /** Adds a body once for each of these audiences, under one ordinal: in each it counts as if the others were not there. */
    void addParted(Stamp under, Instance instance, Object body, int audiences) {
        if (audiences == 0) {
            return;
        }
        int ordinal = takeOrdinal(instance);
        for (int rest = audiences; rest != 0; rest &= rest - 1) {
            add(under, instance.key.within(Integer.numberOfTrailingZeros(rest)), ordinal, body);
        }
    }

    private int takeOrdinal(Instance instance) {
        if (instance.stampSerial != stampSerial) {
            instance.stampSerial = stampSerial;
            instance.nextOrdinal = ordinalBeforeForgotten(instance.key);
        }
        return instance.nextOrdinal++;
    }

    private void add(Stamp under, Key emitter, int ordinal, Object body) {
        if (messages.size() > runStart && messages.getLast().emitter().compareTo(emitter) > 0) {
            runUnsorted = true;
        }
        messages.add(new Message<>(under, step, emitter, ordinal, body));
    }

    private int ordinalBeforeForgotten(Key key) {
        for (int i = forgotten.size() - 1; i >= 0; i--) {
            if (forgotten.get(i).key.equals(key)) {
                return forgotten.get(i).nextOrdinal;
            }
        }
        return 0;
    }

    /** Remembers, for as long as the stamp lasts, how many messages an instance emitted that is now forgotten. */
    void forget(Instance instance) {
        if (instance.stampSerial == stampSerial) {
            forgotten.add(instance);
        }
    }

    int size() {
        return messages.size();
    }

    /** Takes back what an instance emitted after the list had this size. */
    void rollBack(int size, Instance instance) {
        if (messages.size() > size) {
            instance.nextOrdinal = messages.get(size).ordinal();
            messages.subList(size, messages.size()).clear();
        }
    }

    /** Hands all to the routes as of the slice in this slot, and is empty then. */
    void routeAll(Routes routes, int slot) {
        endRun();
        for (int i = 0; i < messages.size(); i++) {
            routes.route(messages.get(i), slot);
        }
        messages.clear();
        runStart = 0;
    }

    private void endRun() {
        if (runUnsorted) {
            messages.subList(runStart, messages.size()).sort(Message::compareTo);
            runUnsorted = false;
        }
        runStart = messages.size();
    }
}
