package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/**
 * Groups of lines that tag blocks bind together ({@code g:1-2-34}): what one line says of time and station holds for the others.
 *
 * <p>A group is known by its number and its count of lines, from its first line to its last. At most {@link #MOST} are kept; one
 * more ends the oldest. Lines of a tag block alone are held until a sentence of the group takes them.
 */
final class TagGroups {
    static final int MOST = 32;

    /** One group under way. */
    static final class Group {
        final long id;
        final int size;
        long timeEpochMicros = CivilTime.NONE;

        @Nullable
        String station;

        Stamp lastStamp = Stamp.FIRST;
        long deadlineEpochMicros;
        int heldLines;

        Group(long id, int size) {
            this.id = id;
            this.size = size;
        }
    }

    private final List<Group> groups = new ArrayList<>();

    /** The group of this line; its first line begins it anew. */
    Group groupOf(TagBlock block, Stamp stamp, long dueEpochMicros, Frames out) {
        Group group = find(block);
        if (group != null && block.groupLine == 1) {
            end(group, out);
            group = null;
        }
        if (group == null) {
            if (groups.size() == MOST) {
                end(groups.getFirst(), out);
            }
            group = new Group(block.group, block.groupLines);
            groups.add(group);
        }
        group.lastStamp = stamp;
        group.deadlineEpochMicros = dueEpochMicros;
        return group;
    }

    private @Nullable Group find(TagBlock block) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.id == block.group && group.size == block.groupLines) {
                return group;
            }
        }
        return null;
    }

    /** Ends a group; what it still holds is given up. */
    void end(Group group, Frames out) {
        groups.remove(group);
        if (group.heldLines > 0) {
            out.fault(group.lastStamp, AisFault.INCOMPLETE, 0, group.heldLines);
        }
    }

    void expire(long atEpochMicros, Frames out) {
        for (Group group : List.copyOf(groups)) {
            if (group.deadlineEpochMicros <= atEpochMicros) {
                end(group, out);
            }
        }
    }

    long deadlineEpochMicros() {
        long nearest = Long.MAX_VALUE;
        for (Group group : groups) {
            nearest = Math.min(nearest, group.deadlineEpochMicros);
        }
        return nearest;
    }

    /** u16 groups; for each: i64 id; i32 lines of the group; i64 time; station; stamp of the last line; i64 deadline; i32 held. */
    void write(DataOutput out) throws IOException {
        out.writeShort(groups.size());
        for (Group group : groups) {
            out.writeLong(group.id);
            out.writeInt(group.size);
            out.writeLong(group.timeEpochMicros);
            Stamps.writeStation(group.station, out);
            Stamps.write(group.lastStamp, out);
            out.writeLong(group.deadlineEpochMicros);
            out.writeInt(group.heldLines);
        }
    }

    void read(DataInput in) throws IOException {
        int size = in.readUnsignedShort();
        for (int i = 0; i < size; i++) {
            Group group = new Group(in.readLong(), in.readInt());
            group.timeEpochMicros = in.readLong();
            group.station = Stamps.readStation(in);
            group.lastStamp = Stamps.read(in);
            group.deadlineEpochMicros = in.readLong();
            group.heldLines = in.readInt();
            groups.add(group);
        }
    }
}
