package org.trigpoint.feeds.gnss.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.gnss.message.KmlPath;
import org.trigpoint.feeds.gnss.message.KmlPoint;
import org.trigpoint.feeds.json.NumberText;
import org.trigpoint.feeds.json.Place;

/** Tells of a whole Placemark. */
final class KmlPlacemark {
    private final @Nullable String id;
    private final @Nullable String name;
    private final int offset;
    private final MessageSink<? super GnssMessage> out;

    KmlPlacemark(@Nullable String id, @Nullable String name, int offset, MessageSink<? super GnssMessage> out) {
        this.id = id;
        this.name = name;
        this.offset = offset;
        this.out = out;
    }

    private void rejected(GnssFault why) {
        out.rejected(why.code(), offset);
    }

    void tell(
            @Nullable String when,
            @Nullable String begin,
            @Nullable String end,
            List<KmlShape> shapes,
            boolean tooLong) {
        KmlTime time = when == null ? KmlTime.span(begin, end) : KmlTime.of(when);
        if (tooLong) {
            rejected(GnssFault.TOO_LONG);
        } else if (time == null) {
            rejected(GnssFault.TIME);
        } else if (shapes.isEmpty()) {
            rejected(GnssFault.NO_GEOMETRY);
        } else {
            shapes.forEach(shape -> shape(shape, time));
        }
    }

    private void shape(KmlShape shape, KmlTime time) {
        if (shape.kind.equals("Track")) {
            track(shape);
            return;
        }
        List<Place> places = shape.places();
        if (places == null) {
            rejected(GnssFault.POSITION);
        } else if (!places.stream().allMatch(Place::isOnEarth)) {
            rejected(GnssFault.POSITION_RANGE);
        } else if (shape.kind.equals("Point")) {
            out.message(point(places.getFirst(), time, shape, false, Double.NaN));
        } else {
            out.message(new KmlPath(name, id, shape.kind, begin(time), end(time), shape.altitudeMode, places));
        }
    }

    /** A path has no moment of its own: it begins and ends with the one of its Placemark. */
    private static @Nullable Instant begin(KmlTime time) {
        return time.time() == null ? time.begin() : time.time();
    }

    private static @Nullable Instant end(KmlTime time) {
        return time.time() == null ? time.end() : time.time();
    }

    private KmlPoint point(Place place, KmlTime time, KmlShape shape, boolean tracked, double headingDeg) {
        return new KmlPoint(
                name,
                id,
                tracked,
                time.time(),
                time.begin(),
                time.end(),
                place.latDeg(),
                place.lonDeg(),
                place.heightMeters(),
                shape.altitudeMode,
                headingDeg);
    }

    /** An entry of a track without coordinates is a moment at which nothing was known: it is no point. */
    private void track(KmlShape track) {
        if (track.times.size() != track.coords.size() || track.coords.isEmpty()) {
            rejected(track.coords.isEmpty() ? GnssFault.NO_GEOMETRY : GnssFault.TIME);
            return;
        }
        for (int i = 0; i < track.coords.size(); i++) {
            String coord = track.coords.get(i);
            KmlTime time = KmlTime.of(track.times.get(i));
            Place place = KmlShape.ofTrack(coord);
            if (coord.isEmpty()) {
                rejected(GnssFault.NO_GEOMETRY);
            } else if (place == null) {
                rejected(GnssFault.POSITION);
            } else if (!place.isOnEarth()) {
                rejected(GnssFault.POSITION_RANGE);
            } else if (time == null) {
                rejected(GnssFault.TIME);
            } else {
                out.message(point(place, time, track, true, headingDeg(track, i)));
            }
        }
    }

    /** The first of the angles of an entry is the heading; tilt and roll follow. */
    private static double headingDeg(KmlShape track, int index) {
        return index < track.angles.size()
                ? NumberText.parse(track.angles.get(index).split("\\s+", -1)[0])
                : Double.NaN;
    }
}
