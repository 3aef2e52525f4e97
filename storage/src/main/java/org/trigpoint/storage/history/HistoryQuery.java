package org.trigpoint.storage.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;

/**
 * What is asked of the past.
 *
 * @param box where
 * @param polygon where within the box, null for all of it
 * @param fromEpochMicros from when on
 * @param untilEpochMicros until when, not before
 * @param knownByEpochMicros what was not known by then is left out: the past as it was known; Long.MAX_VALUE for all that is known now
 * @param track of this track alone, null for all
 * @param identity of tracks that reported this packed identity, {@link Identity#NONE} for all
 * @param afterSerial pieces of a greater serial alone: that of the last piece of the page before, 0 for the first
 * @param most pieces at most
 * @param whole true for pieces as they are: each that was on its way in the time and has a point in the box, with all its points
 */
public record HistoryQuery(
        Box box,
        @Nullable Polygon polygon,
        long fromEpochMicros,
        long untilEpochMicros,
        long knownByEpochMicros,
        @Nullable TrackId track,
        long identity,
        long afterSerial,
        int most,
        boolean whole) {
    private static final int USUALLY_MOST = 1_000;

    public HistoryQuery {
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException("A time ends at or after its beginning");
        }
        if (most < 1) {
            throw new IllegalArgumentException("At least one piece is asked for, not " + most);
        }
    }

    /** All tracks everywhere over a time, as it is known now; the first thousand pieces. */
    public static HistoryQuery between(long fromEpochMicros, long untilEpochMicros) {
        return new HistoryQuery(
                Box.EARTH,
                null,
                fromEpochMicros,
                untilEpochMicros,
                Long.MAX_VALUE,
                null,
                Identity.NONE,
                0,
                USUALLY_MOST,
                false);
    }

    /** All there is. */
    public static HistoryQuery all() {
        return between(Long.MIN_VALUE, Long.MAX_VALUE).withMost(Integer.MAX_VALUE);
    }

    public HistoryQuery withBox(Box other) {
        return new HistoryQuery(
                other,
                polygon,
                fromEpochMicros,
                untilEpochMicros,
                knownByEpochMicros,
                track,
                identity,
                afterSerial,
                most,
                whole);
    }

    /** Within the polygon, and the box: that of the polygon where there was none. */
    public HistoryQuery withPolygon(@Nullable Polygon other) {
        return new HistoryQuery(
                other != null && box.equals(Box.EARTH) ? other.box() : box,
                other,
                fromEpochMicros,
                untilEpochMicros,
                knownByEpochMicros,
                track,
                identity,
                afterSerial,
                most,
                whole);
    }

    public HistoryQuery withKnownBy(long otherEpochMicros) {
        return new HistoryQuery(
                box,
                polygon,
                fromEpochMicros,
                untilEpochMicros,
                otherEpochMicros,
                track,
                identity,
                afterSerial,
                most,
                whole);
    }

    public HistoryQuery withTrack(@Nullable TrackId other) {
        return new HistoryQuery(
                box,
                polygon,
                fromEpochMicros,
                untilEpochMicros,
                knownByEpochMicros,
                other,
                identity,
                afterSerial,
                most,
                whole);
    }

    public HistoryQuery withIdentity(long packed) {
        return new HistoryQuery(
                box,
                polygon,
                fromEpochMicros,
                untilEpochMicros,
                knownByEpochMicros,
                track,
                packed,
                afterSerial,
                most,
                whole);
    }

    /** The page after a piece. */
    public HistoryQuery withAfter(long serial) {
        return new HistoryQuery(
                box,
                polygon,
                fromEpochMicros,
                untilEpochMicros,
                knownByEpochMicros,
                track,
                identity,
                serial,
                most,
                whole);
    }

    public HistoryQuery withMost(int other) {
        return new HistoryQuery(
                box,
                polygon,
                fromEpochMicros,
                untilEpochMicros,
                knownByEpochMicros,
                track,
                identity,
                afterSerial,
                other,
                whole);
    }

    /** Pieces as they are, not cut to where and when. */
    public HistoryQuery withWhole() {
        return new HistoryQuery(
                box,
                polygon,
                fromEpochMicros,
                untilEpochMicros,
                knownByEpochMicros,
                track,
                identity,
                afterSerial,
                most,
                true);
    }

    boolean isOf(TrackId id, long packedIdentity) {
        return (track == null || track.equals(id)) && (identity == Identity.NONE || identity == packedIdentity);
    }

    boolean isOf(PastTrack past) {
        return isOf(past.id(), past.identity());
    }

    boolean takes(Scene scene) {
        return scene.look().fromEpochMicros() <= untilEpochMicros
                && scene.look().untilEpochMicros() >= fromEpochMicros
                && scene.look().stamp().arrivalEpochMicros() <= knownByEpochMicros
                && box.intersects(scene.box());
    }

    /** The points of a piece that answer; all that were known, if it is asked for whole, was on its way in the time and has a point in the box. */
    List<HistoryPoint> of(List<HistoryPoint> points) {
        if (!whole) {
            return points.stream().filter(this::takes).toList();
        }
        List<HistoryPoint> known = points.stream()
                .filter(point -> point.knownEpochMicros() <= knownByEpochMicros)
                .toList();
        boolean answers = !known.isEmpty()
                && known.getFirst().timeEpochMicros() <= untilEpochMicros
                && known.getLast().timeEpochMicros() >= fromEpochMicros
                && known.stream().anyMatch(this::isWithin);
        return answers ? known : List.of();
    }

    private boolean takes(HistoryPoint point) {
        return point.timeEpochMicros() >= fromEpochMicros
                && point.timeEpochMicros() <= untilEpochMicros
                && point.knownEpochMicros() <= knownByEpochMicros
                && isWithin(point);
    }

    private boolean isWithin(HistoryPoint point) {
        return box.contains(point.latDeg(), point.lonDeg())
                && (polygon == null || polygon.contains(point.latDeg(), point.lonDeg()));
    }
}
