package org.trigpoint.feeds.klv.message;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.SetItems.Span;
import org.trigpoint.feeds.klv.packet.ItemCursor;

/** Items of a VMTI local set (MISB ST 0903.6, table 1) into its record. */
final class VmtiDecoder {
    private static final int CHECKSUM = 1;
    private static final int FRAME_WIDTH = 8;
    private static final int TARGETS = 101;

    private VmtiDecoder() {}

    /**
     * Decodes the value of a set; null when an item is broken.
     *
     * @param centerLatDeg centre of the frame; NaN when it is not known
     * @param centerLonDeg likewise
     * @param versionBefore that of the set before it, which holds for one that says none; null when none has been said
     */
    static @Nullable VmtiSet decode(
            byte[] array,
            int offset,
            int length,
            double centerLatDeg,
            double centerLonDeg,
            @Nullable Long versionBefore) {
        SetItems items = SetItems.read(array, offset, length);
        if (items == null) {
            return null;
        }
        items.take(CHECKSUM, Integer.MAX_VALUE);
        Long said = items.peekNatural(4);
        VmtiScale scale = new VmtiScale(array, said == null ? versionBefore : said);
        VmtiTargetDecoder decoder =
                new VmtiTargetDecoder(array, scale, items.peekNatural(FRAME_WIDTH), centerLatDeg, centerLonDeg);
        List<VmtiTarget> targets = new ArrayList<>();
        List<RawItem> broken = new ArrayList<>();
        Span series = items.take(TARGETS, Integer.MAX_VALUE);
        if (series != null) {
            targets(array, series, decoder, targets, broken);
        }
        return new VmtiSet(
                items.natural(2),
                items.text(3),
                items.natural(4),
                items.natural(5),
                items.natural(6),
                items.natural(7),
                items.natural(FRAME_WIDTH),
                items.natural(9),
                items.text(10),
                scale.number(items, 11, 0, 180),
                scale.number(items, 12, 0, 180),
                targets,
                both(items.rest(), broken));
    }

    private static void targets(
            byte[] array, Span series, VmtiTargetDecoder decoder, List<VmtiTarget> targets, List<RawItem> broken) {
        ItemCursor cursor = new ItemCursor(array, series.offset(), series.length());
        while (cursor.nextOfSeries()) {
            VmtiTarget target = decoder.decode(cursor.valueOffset(), cursor.valueLength());
            if (target == null) {
                broken.add(raw(array, cursor.valueOffset(), cursor.valueLength()));
            } else {
                targets.add(target);
            }
        }
        if (cursor.broken()) {
            broken.add(raw(array, cursor.offset(), cursor.remaining()));
        }
    }

    private static RawItem raw(byte[] array, int offset, int length) {
        return new RawItem(TARGETS, "VTarget", HexFormat.of().formatHex(array, offset, offset + length));
    }

    private static List<RawItem> both(List<RawItem> first, List<RawItem> second) {
        List<RawItem> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
