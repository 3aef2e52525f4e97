package org.trigpoint.engine.local;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;

/** Walks several lanes as one, in message order. It stays on one lane until the head of another comes first. */
final class LaneMerge {
    private final Lane[] lanes;
    private final int[] positions;
    private int current = -1;
    private @Nullable Message<?> nextElsewhere;

    LaneMerge(List<Lane> lanes) {
        this.lanes = lanes.toArray(Lane[]::new);
        this.positions = new int[this.lanes.length];
    }

    /** Goes to the next message; false at the end. */
    boolean next() {
        if (current >= 0) {
            int position = ++positions[current];
            Lane lane = lanes[current];
            if (position < lane.size()
                    && (nextElsewhere == null || lane.message(position).compareTo(nextElsewhere) < 0)) {
                return true;
            }
        }
        return findFirst();
    }

    private boolean findFirst() {
        current = -1;
        nextElsewhere = null;
        Message<?> first = null;
        for (int i = 0; i < lanes.length; i++) {
            if (positions[i] >= lanes[i].size()) {
                continue;
            }
            Message<?> head = lanes[i].message(positions[i]);
            if (first == null || head.compareTo(first) < 0) {
                nextElsewhere = first;
                first = head;
                current = i;
            } else if (nextElsewhere == null || head.compareTo(nextElsewhere) < 0) {
                nextElsewhere = head;
            }
        }
        return current >= 0;
    }

    Message<?> message() {
        return lanes[current].message(positions[current]);
    }

    Key key() {
        return lanes[current].key(positions[current]);
    }

    /** Goes on by so many messages as the two columns have room for, and puts them there; returns how many. */
    int take(Message<?>[] messages, Key[] keys) {
        int taken = 0;
        while (taken < messages.length && next()) {
            messages[taken] = message();
            keys[taken++] = key();
        }
        return taken;
    }

    /** How many messages the lanes hold. */
    int size() {
        int size = 0;
        for (Lane lane : lanes) {
            size += lane.size();
        }
        return size;
    }

    /** Empties the lanes for the next epoch. */
    void clear() {
        for (Lane lane : lanes) {
            lane.clear();
        }
        Arrays.fill(positions, 0);
        current = -1;
        nextElsewhere = null;
    }
}
