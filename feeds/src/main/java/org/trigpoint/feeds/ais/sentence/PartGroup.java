package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** One message of which some parts have come. */
final class PartGroup {
    private static final int MOST_PARTS = 9;

    final int total;
    final int sequence;
    final boolean own;
    int channel;

    @Nullable
    String station;

    long timeEpochMicros = CivilTime.NONE;
    Stamp lastStamp = Stamp.FIRST;
    long deadlineEpochMicros;
    long lineNumber;
    int lines;
    int missing;

    private final @Nullable Payload[] parts = new @Nullable Payload[MOST_PARTS + 1];

    PartGroup(int total, int sequence, boolean own) {
        this.total = total;
        this.sequence = sequence;
        this.own = own;
        this.missing = total;
    }

    /** True when a sentence of this heading may be part of this message: what either leaves unsaid does not part them. */
    boolean matches(Sentence sentence, @Nullable String itsStation) {
        return total == sentence.total
                && sequence == sentence.sequence
                && own == sentence.own
                && (channel == sentence.channel || channel == 0 || sentence.channel == 0)
                && (station == null || itsStation == null || station.equals(itsStation));
    }

    boolean has(int part) {
        return parts[part] != null;
    }

    boolean hasSame(int part, Payload payload) {
        Payload known = parts[part];
        return known != null && known.sameBits(payload);
    }

    void put(int part, Payload payload) {
        Payload kept = new Payload();
        kept.set(payload);
        parts[part] = kept;
        missing--;
    }

    /** Joins all parts; false when they are more than a message can hold. */
    boolean joinInto(Payload whole) {
        whole.clear();
        for (int i = 1; i <= total; i++) {
            Payload part = parts[i];
            if (part == null || whole.bits() + part.bits() > Payload.MAX_BITS) {
                return false;
            }
            whole.append(part);
        }
        return true;
    }

    /**
     * u8 parts; i8 sequence; u8 own; u8 channel; station; i64 time; stamp of the last line; i64 deadline; i64 line number; i32
     * lines; then for each part u8 1 and its payload, or u8 0.
     */
    void write(DataOutput out) throws IOException {
        out.writeByte(total);
        out.writeByte(sequence);
        out.writeBoolean(own);
        out.writeByte(channel);
        Stamps.writeStation(station, out);
        out.writeLong(timeEpochMicros);
        Stamps.write(lastStamp, out);
        out.writeLong(deadlineEpochMicros);
        out.writeLong(lineNumber);
        out.writeInt(lines);
        for (int i = 1; i <= total; i++) {
            Payload part = parts[i];
            out.writeBoolean(part != null);
            if (part != null) {
                part.write(out);
            }
        }
    }

    static PartGroup read(DataInput in) throws IOException {
        int total = in.readUnsignedByte();
        if (total > MOST_PARTS) {
            throw new IOException("Message of " + total + " parts, at most " + MOST_PARTS + " are possible");
        }
        PartGroup group = new PartGroup(total, in.readByte(), in.readBoolean());
        group.channel = in.readByte();
        group.station = Stamps.readStation(in);
        group.timeEpochMicros = in.readLong();
        group.lastStamp = Stamps.read(in);
        group.deadlineEpochMicros = in.readLong();
        group.lineNumber = in.readLong();
        group.lines = in.readInt();
        for (int i = 1; i <= total; i++) {
            if (in.readBoolean()) {
                Payload part = new Payload();
                part.read(in);
                group.parts[i] = part;
                group.missing--;
            }
        }
        return group;
    }
}
