package org.trigpoint.feeds.ais.sentence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;

/**
 * Lines of one source become whole messages. Each line ends in exactly one frame or fault, at once or when the message it belongs
 * to is whole or given up.
 *
 * <p>A line is a sentence, a tag block alone or before a sentence, a GateHouse line, or a sentence with a time before or behind it.
 * A second sentence on the same line is a message of its own with no line to its count. A tag block whose checksum is wrong is a
 * fault of no line, and its sentence is read as if it had none: its own checksum vouches for it. A message that is not whole after
 * {@link #WAIT_MICROS} is given up: receivers write its parts one after the other, networks that reorder do so within seconds, and
 * a busy receiver uses a sequence number again after ten messages, so waiting longer would join strangers.
 */
public final class AisFramer {
    /** How long a message in the making is waited for, by the stamps of the source. */
    public static final long WAIT_MICROS = 10_000_000L;

    /** Lines longer than this are no AIS: a sentence has 82 characters, tag blocks and loggers add some. */
    public static final int LONGEST_LINE_BYTES = 1_024;

    /** How many lines a message in the making is waited for in a source whose stamps are a mere count. */
    private static final int WAIT_LINES = 4_096;

    private final Frames out;
    private final Sentence sentence = new Sentence();
    private final TagBlock tagBlock = new TagBlock();
    private final GatehouseLine gatehouse = new GatehouseLine();
    private final PlainTimes plain = new PlainTimes();
    private final Payload payload = new Payload();
    private final Reception reception = new Reception();
    private final StationNames names = new StationNames();

    private final HeldLines held = new HeldLines();
    private final TagGroups tagGroups = new TagGroups();
    private final Parts parts = new Parts();
    private long lineNumber;
    private long deadlineEpochMicros = Long.MAX_VALUE;

    // The line now read.
    private Stamp stamp = Stamp.FIRST;
    private byte[] array = new byte[0];
    private int start;
    private int to;
    private long timeEpochMicros;
    private @Nullable String station;
    private int lines;

    public AisFramer(Frames out) {
        this.out = out;
    }

    /**
     * Reads one line.
     *
     * @param counted true when the stamps of the source are a count and no time
     */
    public void line(Stamp lineStamp, byte[] bytes, int offset, int length, boolean counted) {
        stamp = lineStamp;
        array = bytes;
        start = offset;
        to = endOf(bytes, offset, length);
        timeEpochMicros = CivilTime.NONE;
        station = null;
        lines = 1;
        lineNumber++;
        if (counted && !parts.isEmpty() && parts.oldestLine() < lineNumber - WAIT_LINES) {
            parts.expire(Long.MIN_VALUE, lineNumber - WAIT_LINES, out);
        }
        if (to - start > LONGEST_LINE_BYTES) {
            fault(AisFault.LINE_LENGTH, start + LONGEST_LINE_BYTES);
        } else if (start == to) {
            fault(AisFault.BLANK, start);
        } else if (array[start] == '!') {
            sentences(start);
        } else if (array[start] == '\\') {
            tagged(start);
        } else {
            other();
        }
    }

    /** Without line ends, blanks and zeros at the end. */
    static int endOf(byte[] bytes, int offset, int length) {
        int end = offset + length;
        while (end > offset && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    private void fault(AisFault fault, int at) {
        out.fault(stamp, fault, at - start, lines);
    }

    /** Lines that begin with neither a sentence of ours nor a tag block. */
    private void other() {
        byte first = array[start];
        if (first == '#' || (first == '/' && start + 1 < to && array[start + 1] == '/')) {
            fault(AisFault.COMMENT, start);
        } else if (GatehouseLine.startsAt(array, start, to)) {
            gatehouseLine();
        } else if (first == '$') {
            takeHeld();
            fault(AisFault.NOT_AIS, start);
        } else {
            prefixed();
        }
    }

    /** A sentence or a tag block behind some text. */
    private void prefixed() {
        for (int at = start + 1; at < to; at++) {
            boolean tag = array[at] == '\\';
            if (tag || Sentence.startsAt(array, at, to)) {
                plain.clear();
                plain.readLeading(array, start, at);
                timeEpochMicros = plain.timeEpochMicros;
                if (tag) {
                    tagged(at);
                } else {
                    sentences(at);
                }
                return;
            }
        }
        fault(AisFault.FORMAT, start);
    }

    private void gatehouseLine() {
        AisFault fault = gatehouse.parse(array, start, to);
        if (fault != null) {
            fault(fault, gatehouse.faultAt);
            return;
        }
        if (held.hasGatehouse) {
            held.giveUp(out);
        }
        held.hasGatehouse = true;
        held.add(stamp, gatehouse.timeEpochMicros, name(gatehouse.stationStart, gatehouse.stationEnd), due());
    }

    private long due() {
        long due = stamp.arrivalEpochMicros() + WAIT_MICROS;
        deadlineEpochMicros = Math.min(deadlineEpochMicros, due);
        return due;
    }

    private @Nullable String name(int from, int end) {
        return from < end ? names.of(array, from, end) : null;
    }

    private void tagged(int at) {
        AisFault fault = tagBlock.parse(array, at, to);
        if (fault == AisFault.TAG_CHECKSUM && tagBlock.end < to) {
            out.fault(stamp, fault, tagBlock.faultAt - start, 0);
            sentences(tagBlock.end);
            return;
        }
        if (fault != null) {
            takeHeld();
            fault(fault, tagBlock.faultAt);
            return;
        }
        timeEpochMicros = tagBlock.timeEpochMicros == CivilTime.NONE ? timeEpochMicros : tagBlock.timeEpochMicros;
        station = name(tagBlock.stationStart, tagBlock.stationEnd);
        boolean alone = tagBlock.end == to;
        if (tagBlock.groupLine > 0) {
            grouped(alone);
        } else if (alone) {
            holdTagBlock();
        }
        if (!alone) {
            sentences(tagBlock.end);
        }
    }

    private void holdTagBlock() {
        if (held.lines > 0) {
            held.giveUp(out);
        }
        held.hasTagBlock = true;
        held.add(stamp, timeEpochMicros, station, due());
    }

    private void grouped(boolean alone) {
        TagGroups.Group group = tagGroups.groupOf(tagBlock, stamp, due(), out);
        if (group.timeEpochMicros == CivilTime.NONE) {
            group.timeEpochMicros = timeEpochMicros;
        }
        if (group.station == null) {
            group.station = station;
        }
        timeEpochMicros = timeEpochMicros == CivilTime.NONE ? group.timeEpochMicros : timeEpochMicros;
        station = station == null ? group.station : station;
        if (alone) {
            group.heldLines++;
        } else {
            lines += group.heldLines;
            group.heldLines = 0;
        }
        if (tagBlock.groupLine == group.size) {
            tagGroups.end(group, out);
        }
    }

    /** The sentence here, and any that stand behind it on the same line. */
    private void sentences(int at) {
        if (held.lines > 0) {
            takeHeld();
        }
        if (!Sentence.startsAt(array, at, to)) {
            boolean other = at < to && (array[at] == '!' || array[at] == '$');
            fault(other ? AisFault.NOT_AIS : AisFault.FORMAT, at);
            return;
        }
        int next = at;
        while (next >= 0) {
            next = oneSentence(next);
            lines = 0;
        }
    }

    private void takeHeld() {
        lines += held.lines;
        timeEpochMicros = timeEpochMicros == CivilTime.NONE ? held.timeEpochMicros : timeEpochMicros;
        station = station == null ? held.station : station;
        held.clear();
    }

    /** Where the next sentence on this line begins, −1 when there is none. */
    private int oneSentence(int at) {
        AisFault fault = sentence.parse(array, at, to);
        if (fault != null) {
            fault(fault, sentence.faultAt);
            return -1;
        }
        int next = sentence.end < to ? behind(sentence.end) : -1;
        payload.clear();
        int characters = sentence.payloadEnd - sentence.payloadStart;
        if (!payload.fits(characters)) {
            fault(AisFault.LENGTH, sentence.payloadStart);
            return next;
        }
        int bad = payload.append(array, sentence.payloadStart, sentence.payloadEnd, sentence.fill);
        if (bad >= 0) {
            fault(AisFault.PAYLOAD_CHARACTER, bad);
        } else if (sentence.total == 1) {
            reception.channel = sentence.channel;
            frame(timeEpochMicros, station, lines);
        } else {
            part();
        }
        return next;
    }

    /** Reads what stands behind the checksum, up to the next sentence on this line if there is one. */
    private int behind(int from) {
        int next = from;
        while (next < to && !Sentence.startsAt(array, next, to)) {
            next++;
        }
        plain.clear();
        plain.readTrailing(array, from, next);
        timeEpochMicros = timeEpochMicros == CivilTime.NONE ? plain.timeEpochMicros : timeEpochMicros;
        station = station == null ? name(plain.stationStart, plain.stationEnd) : station;
        return next < to ? next : -1;
    }

    private void frame(long receivedEpochMicros, @Nullable String by, int madeOf) {
        reception.stamp = stamp;
        reception.timeEpochMicros = receivedEpochMicros;
        reception.station = by;
        reception.own = sentence.own;
        reception.lines = madeOf;
        reception.offsetBytes = sentence.payloadStart - start;
        out.frame(payload, reception);
    }

    private void part() {
        PartGroup group = parts.groupOf(sentence, station, payload, out);
        if (group.lines == 0 && group.missing == group.total) {
            group.deadlineEpochMicros = due();
            group.lineNumber = lineNumber;
        }
        group.lines += lines;
        group.lastStamp = stamp;
        group.timeEpochMicros = group.timeEpochMicros == CivilTime.NONE ? timeEpochMicros : group.timeEpochMicros;
        group.station = group.station == null ? station : group.station;
        group.channel = group.channel == 0 ? sentence.channel : group.channel;
        group.put(sentence.part, payload);
        if (group.missing > 0) {
            return;
        }
        boolean whole = group.joinInto(payload);
        parts.remove(group);
        if (whole) {
            reception.channel = group.channel;
            frame(group.timeEpochMicros, group.station, group.lines);
        } else {
            out.fault(stamp, AisFault.LENGTH, sentence.payloadStart - start, group.lines);
        }
    }

    /** Gives up what was due at or before this time. */
    public void expire(long atEpochMicros) {
        if (held.lines > 0 && held.deadlineEpochMicros <= atEpochMicros) {
            held.giveUp(out);
        }
        tagGroups.expire(atEpochMicros, out);
        parts.expire(atEpochMicros, Long.MIN_VALUE, out);
        long nearest = Math.min(tagGroups.deadlineEpochMicros(), parts.deadlineEpochMicros());
        deadlineEpochMicros = held.lines > 0 ? Math.min(nearest, held.deadlineEpochMicros) : nearest;
    }

    /** Gives up all that is not whole. */
    public void close() {
        expire(Long.MAX_VALUE);
    }

    /** When {@link #expire} should be called; {@link Long#MAX_VALUE} when nothing waits. May be early, never late. */
    public long deadlineEpochMicros() {
        return deadlineEpochMicros;
    }

    /** Version 1: i64 lines read; i64 deadline; the held lines; the groups of tag blocks; the messages in the making. */
    public void write(DataOutput data) throws IOException {
        data.writeLong(lineNumber);
        data.writeLong(deadlineEpochMicros);
        held.write(data);
        tagGroups.write(data);
        parts.write(data);
    }

    /** Takes over what {@link #write} wrote; to be called before the first line. */
    public void read(DataInput data) throws IOException {
        lineNumber = data.readLong();
        deadlineEpochMicros = data.readLong();
        held.read(data);
        tagGroups.read(data);
        parts.read(data);
    }
}
