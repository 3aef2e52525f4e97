package org.trigpoint.engine.flink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Stamp;

/** What the notices of each slot make together: remembered, so that what steps derive of a notice is derived once. */
final class FoldedNotices {
    private record Folded(Stamp first, Stamp last, Notice notice) {}

    private final Map<String, Folded> newest = new HashMap<>();

    /**
     * The notice in force.
     *
     * @param posted the slot's messages, oldest first; what stood before the first is folded into it, and one that is folded
     *     stands for itself
     * @param at the present stamp
     * @return null when none was posted by then
     */
    @Nullable
    Notice inForce(String slot, List<Message<?>> posted, Stamp at) {
        int count = 0;
        while (count < posted.size() && posted.get(count).stamp().compareTo(at) <= 0) {
            count++;
        }
        if (count == 0) {
            return null;
        }
        Stamp first = posted.getFirst().stamp();
        Stamp last = posted.get(count - 1).stamp();
        Folded known = newest.get(slot);
        if (known != null && known.first().equals(first) && known.last().equals(last)) {
            return known.notice();
        }
        Notice notice = ((Notice) posted.getFirst().body()).after(null);
        for (int i = 1; i < count; i++) {
            notice = ((Notice) posted.get(i).body()).after(notice);
        }
        newest.put(slot, new Folded(first, last, notice));
        return notice;
    }

    /** The message of a slot with the one before it folded in. */
    static Message<?> after(Message<?> before, Message<?> message) {
        Notice folded = ((Notice) message.body()).after(((Notice) before.body()).after(null));
        return new Message<>(message.stamp(), message.step(), message.emitter(), message.ordinal(), folded);
    }
}
