package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages of several sentences, until their last part has come.
 *
 * <p>Parts belong together by total, sequence number, own or heard, and, where both say it, channel and station; they may come in
 * any order. The newest message that still lacks the part gets it. A part that is there already with other bits ends that message
 * as incomplete: its sequence number is in use again. With the same bits it begins a second message: two receivers without names
 * heard one transmission. At most {@link #MOST} messages are kept; one more ends the oldest.
 */
final class Parts {
    /** Messages in the making, at most, for one source. */
    static final int MOST = 128;

    private static final int REUSED = 8;

    private final List<PartGroup> groups = new ArrayList<>();
    private final List<PartGroup> ended = new ArrayList<>();

    /** Finds or begins the message that this part belongs to. */
    PartGroup groupOf(Sentence sentence, @Nullable String station, Payload payload, Frames out) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            PartGroup group = groups.get(i);
            if (!group.matches(sentence, station)) {
                continue;
            }
            if (!group.has(sentence.part)) {
                return group;
            }
            if (!group.hasSame(sentence.part, payload)) {
                groups.remove(i);
                giveUp(group, out);
            }
        }
        if (groups.size() == MOST) {
            giveUp(groups.removeFirst(), out);
        }
        PartGroup group = ended.isEmpty() ? new PartGroup() : ended.removeLast();
        group.begin(sentence.total, sentence.sequence, sentence.own);
        groups.add(group);
        return group;
    }

    /** Ends a message; its group will be used again for another. */
    void remove(PartGroup group) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i) == group) {
                groups.remove(i);
            }
        }
        reuse(group);
    }

    private void reuse(PartGroup group) {
        if (ended.size() < REUSED) {
            ended.add(group);
        }
    }

    /** Ends the messages that are due at this time or were begun before this line. */
    void expire(long atEpochMicros, long beforeLine, Frames out) {
        for (int i = 0; i < groups.size(); ) {
            PartGroup group = groups.get(i);
            if (group.deadlineEpochMicros <= atEpochMicros || group.lineNumber < beforeLine) {
                groups.remove(i);
                giveUp(group, out);
            } else {
                i++;
            }
        }
    }

    private void giveUp(PartGroup group, Frames out) {
        out.fault(group.lastStamp, AisFault.INCOMPLETE, 0, group.lines);
        reuse(group);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    long oldestLine() {
        return groups.getFirst().lineNumber;
    }

    long deadlineEpochMicros() {
        long nearest = Long.MAX_VALUE;
        for (PartGroup group : groups) {
            nearest = Math.min(nearest, group.deadlineEpochMicros);
        }
        return nearest;
    }

    /** u16 messages, then each. */
    void write(DataOutput out) throws IOException {
        out.writeShort(groups.size());
        for (PartGroup group : groups) {
            group.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        int size = in.readUnsignedShort();
        for (int i = 0; i < size; i++) {
            groups.add(PartGroup.read(in));
        }
    }
}
