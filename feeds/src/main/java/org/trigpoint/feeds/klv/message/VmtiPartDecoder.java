package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.SetItems.Span;
import org.trigpoint.feeds.klv.packet.ItemCursor;

/** Sets inside of VTarget packs (MISB ST 0903.6): what a target was taken for, and its track. */
final class VmtiPartDecoder {
    private static final int OBJECT = 102;
    private static final int TRACKER = 104;
    private static final int OBJECT_SERIES = 107;
    private static final int VELOCITY = 10;
    private static final int STATUS = 2;
    private static final int UUID_BYTES = 16;
    private static final int SHORTEST_VELOCITY_BYTES = 6;
    private static final double FASTEST_MPS = 900;
    private static final double PERCENT_OF_ALL = 100;

    private final byte[] array;
    private final VmtiScale scale;

    VmtiPartDecoder(byte[] array, VmtiScale scale) {
        this.array = array;
        this.scale = scale;
    }

    /** Takes what a target was taken for; what is broken is left. */
    void objects(SetItems items, List<VmtiObject> objects) {
        Span single = items.peek(OBJECT);
        VmtiObject object = single == null ? null : object(single.offset(), single.length());
        if (object != null) {
            objects.add(object);
            items.take(OBJECT, Integer.MAX_VALUE);
        }
        Span series = items.peek(OBJECT_SERIES);
        if (series != null && series(series, objects)) {
            items.take(OBJECT_SERIES, Integer.MAX_VALUE);
        }
    }

    private boolean series(Span series, List<VmtiObject> objects) {
        ItemCursor cursor = new ItemCursor(array, series.offset(), series.length());
        boolean whole = true;
        while (cursor.nextOfSeries()) {
            VmtiObject object = object(cursor.valueOffset(), cursor.valueLength());
            if (object == null) {
                whole = false;
            } else {
                objects.add(object);
            }
        }
        return whole && !cursor.broken();
    }

    private @Nullable VmtiObject object(int offset, int length) {
        SetItems items = SetItems.read(array, offset, length);
        return items == null
                ? null
                : new VmtiObject(
                        items.text(1),
                        items.text(2),
                        items.natural(3),
                        scale.number(items, 4, 0, PERCENT_OF_ALL) / PERCENT_OF_ALL,
                        items.rest());
    }

    /** Takes the track; null when there is none. One that is broken is left. */
    @Nullable
    VmtiTrack track(SetItems target) {
        Span span = target.peek(TRACKER);
        SetItems items = span == null ? null : SetItems.read(array, span.offset(), span.length());
        if (items == null) {
            return null;
        }
        target.take(TRACKER, Integer.MAX_VALUE);
        Span velocity = items.length(VELOCITY) >= SHORTEST_VELOCITY_BYTES ? items.take(VELOCITY, 18) : null;
        return new VmtiTrack(
                items.hex(1, UUID_BYTES),
                status(items),
                items.natural(3),
                items.natural(4),
                items.text(6),
                items.natural(7),
                items.natural(8),
                mps(velocity, 0),
                mps(velocity, 2),
                mps(velocity, 4),
                items.natural(12),
                items.rest());
    }

    private static @Nullable DetectionStatus status(SetItems items) {
        Long code = items.peekNatural(STATUS);
        DetectionStatus status = code == null ? null : DetectionStatus.find(code);
        if (status != null) {
            items.take(STATUS, Integer.MAX_VALUE);
        }
        return status;
    }

    private double mps(@Nullable Span velocity, int at) {
        return velocity == null ? Double.NaN : scale.number(velocity.offset() + at, 2, -FASTEST_MPS, FASTEST_MPS);
    }
}
