package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/** One message of which some parts have come. Reused for the next when it has ended. */
final class PartGroup {
    private static final int MOST_PARTS = 9;

    int total;
    int sequence;
    boolean own;
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

    /** Bit n is set when part n has come. */
    private int present;

    /** Begins another message. */
    void begin(int itsTotal, int itsSequence, boolean itsOwn) {
        total = itsTotal;
        sequence = itsSequence;
        own = itsOwn;
        channel = 0;
        station = null;
        timeEpochMicros = CivilTime.NONE;
        lines = 0;
        missing = itsTotal;
        present = 0;
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
        return (present & 1 << part) != 0;
    }

    boolean hasSame(int part, Payload payload) {
        return has(part) && at(part).sameBits(payload);
    }

    void put(int part, Payload payload) {
        at(part).set(payload);
        present |= 1 << part;
        missing--;
    }

    private Payload at(int part) {
        Payload known = parts[part];
        if (known == null) {
            known = new Payload();
            parts[part] = known;
        }
        return known;
    }

    /** Joins all parts; false when they are more than a message can hold. */
    boolean joinInto(Payload whole) {
        whole.clear();
        for (int i = 1; i <= total; i++) {
            if (whole.bits() + at(i).bits() > Payload.MAX_BITS) {
                return false;
            }
            whole.append(at(i));
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
            out.writeBoolean(has(i));
            if (has(i)) {
                at(i).write(out);
            }
        }
    }

    static PartGroup read(DataInput in) throws IOException {
        int total = in.readUnsignedByte();
        if (total > MOST_PARTS) {
            throw new IOException("Message of " + total + " parts, at most " + MOST_PARTS + " are possible");
        }
        PartGroup group = new PartGroup();
        group.begin(total, in.readByte(), in.readBoolean());
        group.channel = in.readByte();
        group.station = Stamps.readStation(in);
        group.timeEpochMicros = in.readLong();
        group.lastStamp = Stamps.read(in);
        group.deadlineEpochMicros = in.readLong();
        group.lineNumber = in.readLong();
        group.lines = in.readInt();
        for (int i = 1; i <= total; i++) {
            if (in.readBoolean()) {
                group.at(i).read(in);
                group.present |= 1 << i;
                group.missing--;
            }
        }
        return group;
    }
}
