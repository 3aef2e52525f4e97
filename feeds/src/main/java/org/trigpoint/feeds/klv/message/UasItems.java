package org.trigpoint.feeds.klv.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.packet.ItemCursor;
import org.trigpoint.feeds.klv.packet.KlvFault;

/** The items of one UAS datalink local set by their numbers, in place: good while the bytes under them are. */
final class UasItems {
    private static final int ABSENT = 0;

    private final byte[] array;
    private final int[] offsets = new int[UasTag.LAST + 1];
    private final int[] lengths = new int[UasTag.LAST + 1];
    private final List<RawItem> undecoded = new ArrayList<>();
    private final List<SpecialItem> specials = new ArrayList<>();
    private final Set<KlvFault> remarks = EnumSet.noneOf(KlvFault.class);
    private int brokenAt = -1;

    private UasItems(byte[] array) {
        this.array = array;
        Arrays.fill(lengths, ABSENT);
    }

    /** Reads the value of a set. Where an item is broken, {@link #brokenAt} says. */
    static UasItems read(byte[] array, int offset, int length) {
        UasItems items = new UasItems(array);
        ItemCursor cursor = new ItemCursor(array, offset, length);
        while (cursor.next()) {
            items.add(cursor.tag(), cursor.valueOffset(), cursor.valueLength());
        }
        if (cursor.broken()) {
            items.brokenAt = cursor.offset();
        }
        items.findSpecials();
        return items;
    }

    private void add(int number, int offset, int length) {
        UasTag tag = UasTag.find(number);
        if (tag == null || tag.kind() == UasKind.BYTES) {
            undecoded(number, offset, length);
        } else if (!UasValue.fits(tag, length) && length > 0) {
            undecoded(number, offset, length);
            remarks.add(KlvFault.ITEM_LENGTH);
        } else {
            if (lengths[number] != ABSENT) {
                remarks.add(KlvFault.ITEM_REPEATED);
            }
            offsets[number] = offset;
            lengths[number] = length;
        }
    }

    /** An item is told as it is. */
    void undecoded(int number, int offset, int length) {
        UasTag tag = UasTag.find(number);
        String hex = HexFormat.of().formatHex(array, offset, offset + length);
        undecoded.add(new RawItem(number, tag == null ? null : tag.label(), hex));
    }

    private void findSpecials() {
        for (int number = 1; number <= UasTag.LAST; number++) {
            UasTag tag = UasTag.find(number);
            if (tag == null || lengths[number] == ABSENT || isNoNumber(tag)) {
                continue;
            }
            SpecialValue special = UasValue.special(tag, array, offsets[number], lengths[number]);
            if (special != null) {
                specials.add(new SpecialItem(number, tag.label(), special));
                lengths[number] = ABSENT;
            }
        }
    }

    private static boolean isNoNumber(UasTag tag) {
        return tag.kind() == UasKind.TEXT || tag.kind() == UasKind.SET || tag.kind() == UasKind.BYTES;
    }

    /** Where an item is broken; negative when none is. */
    int brokenAt() {
        return brokenAt;
    }

    boolean has(UasTag tag) {
        return lengths[tag.number()] != ABSENT;
    }

    /** Where the value of an item stands. */
    int offset(UasTag tag) {
        return offsets[tag.number()];
    }

    /** How long the value of an item is; 0 when it is absent. */
    int length(UasTag tag) {
        return lengths[tag.number()];
    }

    /** A number in the unit of its item; NaN when it is absent. */
    double number(UasTag tag) {
        return has(tag) ? UasValue.number(tag, array, offset(tag), length(tag)) : Double.NaN;
    }

    /** The first of two items when it is there, else the second. */
    double number(UasTag finer, UasTag coarser) {
        return has(finer) ? number(finer) : number(coarser);
    }

    /** The integer of an item; null when it is absent. */
    @Nullable
    Long integer(UasTag tag) {
        return has(tag) ? UasValue.raw(tag, array, offset(tag), length(tag)) : null;
    }

    /** The text of an item; null when it is absent. */
    @Nullable
    String text(UasTag tag) {
        return has(tag) ? new String(array, offset(tag), length(tag), StandardCharsets.UTF_8) : null;
    }

    /** Notes something odd. */
    void remark(KlvFault remark) {
        remarks.add(remark);
    }

    List<RawItem> undecoded() {
        return undecoded;
    }

    List<SpecialItem> specials() {
        return specials;
    }

    Set<KlvFault> remarks() {
        return remarks;
    }
}
