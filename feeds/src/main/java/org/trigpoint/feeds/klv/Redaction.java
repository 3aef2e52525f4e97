package org.trigpoint.feeds.klv;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.ItemCursor;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvKey;
import org.trigpoint.feeds.klv.packet.RunningSum;

/**
 * A KLV packet without the targets that say they are persons or road vehicles (MISB ST 0903, VTarget packs). Lengths and checksum are
 * written anew; a checksum that was wrong stays wrong.
 *
 * <p>What cannot be read cannot be shown to be harmless: a target that is broken is cut out too, a set of targets that is broken is as
 * a whole, and a packet whose items are broken leaves only its mark.
 */
final class Redaction {
    private static final int UAS_TARGETS = 74;
    private static final int TARGET_SERIES = 101;
    private static final int ONTOLOGY_SERIES = 103;
    private static final int LONGEST_SHORT = 0x7f;

    private final byte[] array;
    private final int start;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<StreamMark> marks = new ArrayList<>();
    private boolean whole = true;

    private Redaction(byte[] array, int start) {
        this.array = array;
        this.start = start;
    }

    /** What is left of a packet: key, length, value. */
    static Redaction of(byte[] array, int offset, int length) {
        Redaction redaction = new Redaction(array, offset);
        KlvKey key = KlvKey.find(array, offset, offset + length);
        if (key == KlvKey.UAS_DATALINK || key == KlvKey.VMTI) {
            redaction.packet(key, length);
        }
        return redaction;
    }

    /** True when nothing had to be cut. */
    boolean whole() {
        return whole;
    }

    /** The packet without what was cut; empty when nothing of it may be kept. */
    byte[] left() {
        return out.toByteArray();
    }

    /** One for each target that was cut, or for the packet. */
    List<StreamMark> marks() {
        return marks;
    }

    private void packet(KlvKey key, int length) {
        int end = start + length;
        int lengthAt = start + KlvKey.BYTES;
        long valueBytes = Ber.length(array, lengthAt, end);
        int value = end - (int) Math.max(0, Math.min(valueBytes, length));
        byte[] kept = key == KlvKey.VMTI ? targets(value, end) : uas(value, end);
        if (kept == null) {
            whole = false;
            marks.add(new StreamMark(KlvFault.ITEM, value - start));
        } else if (!whole) {
            out.write(array, start, KlvKey.BYTES);
            length(kept.length, out);
            out.writeBytes(kept);
            sum(length);
        }
    }

    /** Sets the checksum at the end anew: to the right one only when it was right. */
    private void sum(int length) {
        if (!RunningSum.presentAtEnd(array, start, length)) {
            return;
        }
        byte[] packet = out.toByteArray();
        int from = packet.length - RunningSum.BYTES;
        int sum = RunningSum.of(packet, 0, from) ^ (RunningSum.goodAtEnd(array, start, length) ? 0 : 0xffff);
        packet[from] = (byte) (sum >> 8);
        packet[from + 1] = (byte) sum;
        out.reset();
        out.writeBytes(packet);
    }

    /** A UAS datalink set, its targets cut; null when an item is broken. */
    private byte @Nullable [] uas(int from, int end) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ItemCursor cursor = new ItemCursor(array, from, end - from);
        int at = from;
        while (cursor.next()) {
            if (cursor.tag() == UAS_TARGETS) {
                int valueEnd = cursor.valueOffset() + cursor.valueLength();
                byte[] set = targets(cursor.valueOffset(), valueEnd);
                if (set == null) {
                    cut(at);
                } else {
                    item(UAS_TARGETS, set, kept);
                }
            } else {
                kept.write(array, at, cursor.offset() - at);
            }
            at = cursor.offset();
        }
        return cursor.broken() ? null : kept.toByteArray();
    }

    /** A set of targets without those that are private; null when an item is broken. */
    private byte @Nullable [] targets(int from, int end) {
        Map<Long, String> ontologies = ontologies(from, end);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ItemCursor cursor = new ItemCursor(array, from, end - from);
        int at = from;
        while (cursor.next()) {
            if (cursor.tag() == TARGET_SERIES) {
                item(TARGET_SERIES, series(cursor.valueOffset(), cursor.valueLength(), ontologies), kept);
            } else {
                kept.write(array, at, cursor.offset() - at);
            }
            at = cursor.offset();
        }
        return cursor.broken() ? null : kept.toByteArray();
    }

    /** Classes by the number under which targets speak of them. */
    private Map<Long, String> ontologies(int from, int end) {
        ItemCursor cursor = new ItemCursor(array, from, end - from);
        while (cursor.next()) {
            if (cursor.tag() == ONTOLOGY_SERIES) {
                return TargetClasses.ontologies(array, cursor.valueOffset(), cursor.valueLength());
            }
        }
        return Map.of();
    }

    private byte[] series(int from, int bytes, Map<Long, String> ontologies) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ItemCursor cursor = new ItemCursor(array, from, bytes);
        int at = from;
        while (cursor.nextOfSeries()) {
            if (TargetClasses.isPrivate(array, cursor.valueOffset(), cursor.valueLength(), ontologies)) {
                cut(at);
            } else {
                kept.write(array, at, cursor.offset() - at);
            }
            at = cursor.offset();
        }
        if (cursor.broken()) {
            cut(at);
        }
        return kept.toByteArray();
    }

    private void cut(int at) {
        whole = false;
        marks.add(new StreamMark(KlvFault.PRIVATE, at - start));
    }

    /** An item with a tag below 128. */
    private static void item(int tag, byte[] value, ByteArrayOutputStream to) {
        to.write(tag);
        length(value.length, to);
        to.writeBytes(value);
    }

    /** A length in BER, as short as it goes. */
    private static void length(int bytes, ByteArrayOutputStream to) {
        if (bytes <= LONGEST_SHORT) {
            to.write(bytes);
            return;
        }
        int digits = (Integer.SIZE - Integer.numberOfLeadingZeros(bytes) + Byte.SIZE - 1) / Byte.SIZE;
        to.write(0x80 | digits);
        for (int digit = digits - 1; digit >= 0; digit--) {
            to.write(bytes >> (Byte.SIZE * digit));
        }
    }
}
