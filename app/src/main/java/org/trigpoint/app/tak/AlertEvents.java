package org.trigpoint.app.tak;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Contact;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotPoint;
import org.trigpoint.feeds.cot.message.Link;
import org.trigpoint.feeds.cot.message.Remarks;
import org.trigpoint.feeds.cot.message.UserIcon;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;

/**
 * An alert as an event: of distress an emergency ({@code b-a-o-tbl}), which clients sound; of everything else a spot on the map
 * ({@code b-m-p-s-m}), which they only show. When it is over an emergency is cancelled ({@code b-a-o-can}), and a spot holds no longer.
 */
final class AlertEvents {
    private static final String EMERGENCY = "b-a-o-tbl";
    private static final String CANCELLED = "b-a-o-can";
    private static final String SPOT = "b-m-p-s-m";
    private static final String SPOT_ICON = "COT_MAPPING_SPOTMAP/b-m-p-s-m/-256";
    private static final String RAISED = "<emergency type=\"911 Alert\"/>";
    private static final String CANCEL = "<emergency cancel=\"true\"/>";
    private static final int MOST_CALL_SIGN = 80;
    private static final int MOST_REMARKS = 1_000;

    private final TakMark mark;

    AlertEvents(TakMark mark) {
        this.mark = mark;
    }

    /** Where it is, and how far around. */
    private record Around(Position centre, double radiusMeters) {}

    static String uidOf(Alert alert) {
        return "trigpoint.alert." + alert.id();
    }

    /**
     * The event of an open alert; empty when it has no place.
     *
     * @param tracks finds a track as it is now
     * @param uids the uid of a track
     */
    Optional<CotEvent> find(Alert alert, Function<TrackId, Optional<Track>> tracks, Function<Track, String> uids) {
        AlertContent content = alert.content();
        Optional<Track> subject = content.subjects().stream()
                .flatMap(id -> tracks.apply(id).stream())
                .filter(track -> track.findEstimate().isPresent())
                .findFirst();
        return findAround(content, subject).map(around -> of(alert, around, subject.orElse(null), uids));
    }

    private static Optional<Around> findAround(AlertContent content, Optional<Track> subject) {
        return content.findShape()
                .map(AlertEvents::around)
                .or(() -> subject.flatMap(Track::findEstimate)
                        .map(at -> new Around(Position.of(at.latDeg(), at.lonDeg()), Double.NaN)));
    }

    private static Around around(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> new Around(circle.centre(), circle.radiusMeters());
            case Shape.Area area -> around(area.rings().getFirst());
            case Shape.Corridor corridor -> around(corridor.line());
        };
    }

    /** About the first position and the one that is farthest from it: in the middle between these. */
    private static Around around(List<Position> positions) {
        Position first = positions.getFirst();
        Position farthest = first;
        double mostMeters = 0;
        for (Position position : positions) {
            double meters = Geodesic.between(first, position).distanceMeters();
            if (meters > mostMeters) {
                mostMeters = meters;
                farthest = position;
            }
        }
        Geodesic.Line line = Geodesic.between(first, farthest);
        Position middle = mostMeters > 0 ? Geodesic.from(first, line.bearingDeg(), mostMeters / 2) : first;
        return new Around(middle, mostMeters > 0 ? mostMeters / 2 : Double.NaN);
    }

    private CotEvent of(Alert alert, Around around, @Nullable Track subject, Function<Track, String> uids) {
        AlertContent content = alert.content();
        Instant known = TakMark.time(alert.knownEpochMicros());
        return new CotEvent(
                "2.0",
                uidOf(alert),
                content.distress() ? EMERGENCY : SPOT,
                "m-g",
                known,
                known,
                TakMark.time(Math.max(content.expiresEpochMicros(), alert.knownEpochMicros())),
                null,
                null,
                mark.opex(),
                TakMark.caveat(content.marking()),
                TakMark.releasableTo(content.marking()),
                new CotPoint(
                        around.centre().latDeg(),
                        around.centre().lonDeg(),
                        Double.NaN,
                        around.radiusMeters(),
                        Double.NaN,
                        null),
                detail(content, known, subject, uids),
                null);
    }

    private CotDetail detail(
            AlertContent content, Instant known, @Nullable Track subject, Function<Track, String> uids) {
        Link about = subject == null
                ? null
                : new Link(
                        uids.apply(subject),
                        TakTypes.of(subject, false),
                        "p-p",
                        TrackEvents.callSign(subject),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new CotDetail(
                new Contact(shortened(content.headline(), MOST_CALL_SIGN), null, null, null),
                null,
                null,
                null,
                null,
                null,
                new Remarks(remarks(content), null, null, null, null),
                content.distress() ? null : new UserIcon(SPOT_ICON, null),
                null,
                null,
                null,
                mark.flowTags(known.toString()),
                about == null ? List.of() : List.of(about),
                content.distress() ? RAISED : "<color argb=\"-256\"/>",
                null);
    }

    /** The event by which clients learn that an alert is over. */
    static CotEvent over(CotEvent last, Instant now) {
        CotEvent stale = TrackEvents.over(last, now);
        CotDetail told = last.detail();
        if (!last.type().equals(EMERGENCY) || told == null) {
            return stale;
        }
        CotDetail cancelling = new CotDetail(
                told.contact(),
                null,
                null,
                null,
                null,
                null,
                told.remarks(),
                null,
                null,
                null,
                null,
                told.flowTags(),
                told.links(),
                CANCEL,
                null);
        return new CotEvent(
                stale.version(),
                stale.uid(),
                CANCELLED,
                stale.how(),
                now,
                now,
                now,
                null,
                null,
                stale.opex(),
                stale.caveat(),
                stale.releasableTo(),
                stale.point(),
                cancelling,
                null);
    }

    private static String remarks(AlertContent content) {
        return shortened(
                TakMark.remarks(
                        content.marking(),
                        content.headline(),
                        list("For: ", true, content),
                        list("Against: ", false, content)),
                MOST_REMARKS);
    }

    private static String list(String heading, boolean supports, AlertContent content) {
        String texts = content.evidence().stream()
                .filter(each -> each.supports() == supports)
                .map(Evidence::text)
                .collect(Collectors.joining("; "));
        return texts.isEmpty() ? "" : heading + texts;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
