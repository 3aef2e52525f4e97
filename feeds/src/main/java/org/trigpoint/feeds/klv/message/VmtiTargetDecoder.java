package org.trigpoint.feeds.klv.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.SetItems.Span;
import org.trigpoint.feeds.klv.packet.ItemCursor;

/** VTarget packs (MISB ST 0903.6, table 3) into their records. */
final class VmtiTargetDecoder {
    private static final int LOCATION = 17;
    private static final int PLACE_BYTES = 10;
    private static final int SIGMA_BYTES = 16;
    private static final int WHOLE_BYTES = 22;
    private static final int COLOR_BYTES = 3;
    private static final int DETECTOR = 21;
    private static final int DETECTOR_BYTES = 2;
    private static final double LOWEST_METERS = -900;
    private static final double HIGHEST_METERS = 19_000;
    private static final double LARGEST_SIGMA_METERS = 650;

    private final byte[] array;
    private final VmtiScale scale;
    private final @Nullable Long width;
    private final double centerLatDeg;
    private final double centerLonDeg;
    private final VmtiPartDecoder parts;

    VmtiTargetDecoder(byte[] array, VmtiScale scale, @Nullable Long width, double centerLatDeg, double centerLonDeg) {
        this.array = array;
        this.scale = scale;
        this.width = width;
        this.centerLatDeg = centerLatDeg;
        this.centerLonDeg = centerLonDeg;
        parts = new VmtiPartDecoder(array, scale);
    }

    /** Decodes a pack; null when an item is broken. */
    @Nullable
    VmtiTarget decode(int offset, int length) {
        ItemCursor cursor = new ItemCursor(array, offset, length);
        if (!cursor.readTag()) {
            return null;
        }
        long id = cursor.tag();
        SetItems items = SetItems.read(array, cursor);
        return items == null ? null : decode(id, items);
    }

    private VmtiTarget decode(long id, SetItems items) {
        Span detector = items.length(DETECTOR) == DETECTOR_BYTES ? items.take(DETECTOR, DETECTOR_BYTES) : null;
        List<VmtiObject> objects = new ArrayList<>();
        parts.objects(items, objects);
        return new VmtiTarget(
                id,
                centroid(items),
                VmtiPixel.of(items.natural(2), width),
                VmtiPixel.of(items.natural(3), width),
                items.natural(4),
                items.natural(5),
                items.natural(6),
                items.natural(7),
                items.length(8) == COLOR_BYTES ? items.hex(8, COLOR_BYTES) : null,
                items.natural(9),
                location(items),
                Coordinates.lat(centerLatDeg, scale.offsetDeg(items, 13)),
                Coordinates.lon(centerLonDeg, scale.offsetDeg(items, 14)),
                Coordinates.lat(centerLatDeg, scale.offsetDeg(items, 15)),
                Coordinates.lon(centerLonDeg, scale.offsetDeg(items, 16)),
                detector == null ? null : (long) (array[detector.offset()] & 0xff),
                detector == null ? null : (long) (array[detector.offset() + 1] & 0xff),
                items.natural(22),
                objects,
                parts.track(items),
                items.rest());
    }

    private @Nullable VmtiPixel centroid(SetItems items) {
        VmtiPixel byNumber = VmtiPixel.of(items.natural(1), width);
        Long row = items.natural(19);
        Long column = items.natural(20);
        return row == null || column == null
                ? byNumber
                : new VmtiPixel(byNumber == null ? null : byNumber.number(), row, column);
    }

    private @Nullable VmtiLocation location(SetItems items) {
        double latDeg = Coordinates.lat(centerLatDeg, scale.offsetDeg(items, 10));
        double lonDeg = Coordinates.lon(centerLonDeg, scale.offsetDeg(items, 11));
        double heightMeters = scale.number(items, 12, LOWEST_METERS, HIGHEST_METERS);
        int bytes = items.length(LOCATION);
        if (bytes == PLACE_BYTES || bytes == SIGMA_BYTES || bytes == WHOLE_BYTES) {
            Span span = items.take(LOCATION, WHOLE_BYTES);
            return span == null ? null : location(span);
        }
        boolean nothing = Double.isNaN(latDeg) && Double.isNaN(lonDeg) && Double.isNaN(heightMeters);
        return nothing ? null : VmtiLocation.place(latDeg, lonDeg, heightMeters);
    }

    private VmtiLocation location(Span span) {
        int at = span.offset();
        return new VmtiLocation(
                scale.number(at, 4, -90, 90),
                scale.number(at + 4, 4, -180, 180),
                scale.number(at + 8, 2, LOWEST_METERS, HIGHEST_METERS),
                sigma(span, 10),
                sigma(span, 12),
                sigma(span, 14),
                rho(span, 16),
                rho(span, 18),
                rho(span, 20));
    }

    private double sigma(Span span, int at) {
        return at < span.length() ? scale.number(span.offset() + at, 2, 0, LARGEST_SIGMA_METERS) : Double.NaN;
    }

    private double rho(Span span, int at) {
        return at < span.length() ? scale.number(span.offset() + at, 2, -1, 1) : Double.NaN;
    }
}
