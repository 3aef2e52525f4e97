package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.track.Contributor;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.picture.PastPicture;
import org.trigpoint.picture.PastShip;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.picture.Window;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.DifferenceJson;
import org.trigpoint.server.json.HistoryJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Ports;
import org.trigpoint.storage.history.Difference;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.LateReports;
import org.trigpoint.storage.history.MomentQuery;
import org.trigpoint.storage.history.PastPlace;
import org.trigpoint.storage.history.TrackMoment;

/** Pictures of the past: as it was, as it was known then, and how the two differ. */
final class PictureEndpoints {
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MOST_ZOOM = 24;
    private static final double USUAL_ZOOM = 10;
    /** A feed that was silent for longer is told of with the part of its silence that lies so near. */
    private static final long AROUND_MICROS = 6 * 3_600_000_000L;

    private static final double VELOCITY_VARIANCE_MPS2 = 1;

    private final PictureAccess access;
    private final Ports ports;
    private final PastPicture past;

    PictureEndpoints(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
        past = new PastPicture(access.read(Picture::settings));
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/picture", this::picture),
                Endpoint.get("/api/picture/difference", this::difference),
                Endpoint.get("/api/history/extent", this::extent));
    }

    private void picture(Context request, Session session) {
        MomentQuery query = query(request);
        boolean asKnown = Parameters.flag(request, "asKnown");
        Window window = Window.of(0, query.box(), zoom(request.queryParam("zoom")));
        Viewer viewer = session.viewer();
        List<TrackMoment> moments = around(query, track -> Visible.counted(track, viewer));
        List<PastShip> ships = moments.stream()
                .flatMap(moment -> place(moment, query.epochMicros(), asKnown).stream()
                        .map(place -> new PastShip(moment.track(), estimate(place.point()), place.status())))
                .toList();
        ByteBuffer frame =
                past.frame(ships, access.feeds().ownShips(), window, viewer, query.epochMicros() / MICROS_PER_MILLI);
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        request.header("Cache-Control", "no-store");
        request.contentType("application/octet-stream");
        request.result(bytes);
    }

    private static Optional<PastPlace> place(TrackMoment moment, long epochMicros, boolean asKnown) {
        return asKnown ? PastPlace.asKnown(moment, epochMicros) : PastPlace.asItWas(moment, epochMicros);
    }

    private static Estimate estimate(HistoryPoint point) {
        double variance = point.sigmaMeters() * point.sigmaMeters();
        return new Estimate(
                point.timeEpochMicros(),
                point.latDeg(),
                point.lonDeg(),
                point.eastMps(),
                point.northMps(),
                new Covariance4(variance, 0, variance, 0, 0, 0, 0, VELOCITY_VARIANCE_MPS2, 0, VELOCITY_VARIANCE_MPS2));
    }

    private void difference(Context request, Session session) {
        MomentQuery query = query(request);
        int limit = Parameters.limit(request);
        Viewer viewer = session.viewer();
        List<TrackMoment> moments = around(query, track -> Visible.visible(track, viewer)).stream()
                .filter(moment -> isIn(query.box(), moment, query.epochMicros()))
                .toList();
        List<Difference> differences = Difference.of(moments, query.epochMicros());
        DifferenceJson json = new DifferenceJson(
                query.epochMicros(), count(moments, query, false), count(moments, query, true), differences);
        Predicate<PastTrack> shown = track -> Visible.visible(track, viewer);
        for (Difference difference : differences.subList(0, Math.min(limit, differences.size()))) {
            Optional<LateReports> late = late(difference, query.epochMicros(), shown);
            json.add(difference, late, late.flatMap(reports -> source(difference.track(), reports, viewer)));
        }
        Answers.json(request, json.node());
    }

    private static boolean isIn(Box box, TrackMoment moment, long epochMicros) {
        return isIn(box, PastPlace.asItWas(moment, epochMicros)) || isIn(box, PastPlace.asKnown(moment, epochMicros));
    }

    private static boolean isIn(Box box, Optional<PastPlace> place) {
        return place.filter(at -> box.contains(at.latDeg(), at.lonDeg())).isPresent();
    }

    private static long count(List<TrackMoment> moments, MomentQuery query, boolean asKnown) {
        return moments.stream()
                .filter(moment -> place(moment, query.epochMicros(), asKnown).isPresent())
                .count();
    }

    private Optional<LateReports> late(Difference difference, long epochMicros, Predicate<PastTrack> shown) {
        HistoryQuery query = HistoryQuery.between(epochMicros - AROUND_MICROS, epochMicros + AROUND_MICROS)
                .withTrack(difference.track().id());
        List<HistoryPoint> points = HistoryEndpoint.past(ports).find(query, shown).stream()
                .flatMap(piece -> piece.points().stream())
                .toList();
        return LateReports.at(points, epochMicros);
    }

    /** The source that late reports came through, where but one of the track's can have brought them. */
    private Optional<String> source(PastTrack track, LateReports late, Viewer viewer) {
        List<String> names = access.read(picture -> picture.find(track.id(), viewer)).stream()
                .flatMap(found -> found.contributors().stream())
                .filter(contributor -> heardThrough(contributor, late))
                .map(contributor -> access.feeds().name(contributor.source(), viewer))
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.ofNullable(names.getFirst()) : Optional.empty();
    }

    private static boolean heardThrough(Contributor contributor, LateReports late) {
        return contributor.first().arrivalEpochMicros() <= late.lastKnownEpochMicros()
                && contributor.last().arrivalEpochMicros() >= late.firstKnownEpochMicros();
    }

    private void extent(Context request, Session session) {
        Answers.json(
                request,
                HistoryJson.extent(HistoryEndpoint.past(ports).findExtent().orElse(null)));
    }

    private MomentQuery query(Context request) {
        String text = request.queryParam("at");
        if (text == null) {
            throw Refusal.badRequest("A picture of the past needs at: a time as 2026-06-01T06:00:00Z");
        }
        long at = Parameters.epochMicros("at", text);
        long now = HistoryEndpoint.nowEpochMicros(access);
        if (at > now) {
            throw Refusal.badRequest(
                    "at must not lie in the future: it is " + EpochMicros.instant(now) + " in this picture");
        }
        return new MomentQuery(Parameters.box(request, "bbox"), at);
    }

    /** What is around an instant; one from which nothing is kept is refused, so that nobody takes it for an empty sea. */
    private List<TrackMoment> around(MomentQuery query, Predicate<PastTrack> shown) {
        List<TrackMoment> moments = HistoryEndpoint.past(ports).around(query, shown);
        if (moments.isEmpty()) {
            HistoryExtent extent = HistoryEndpoint.past(ports)
                    .findExtent()
                    .orElseThrow(() -> Refusal.notFound("The history has nothing yet: wait until tracks were heard"));
            if (query.epochMicros() < extent.fromEpochMicros()) {
                throw Refusal.notFound("Nothing is kept of that time: the history begins at "
                        + EpochMicros.instant(extent.fromEpochMicros()));
            }
        }
        return moments;
    }

    private static double zoom(@Nullable String zoom) {
        if (zoom == null) {
            return USUAL_ZOOM;
        }
        try {
            double value = Double.parseDouble(zoom);
            if (value >= 0 && value <= MOST_ZOOM) {
                return value;
            }
        } catch (NumberFormatException e) {
            // It is refused like one out of bounds.
        }
        throw Refusal.badRequest("zoom must be 0 to " + (int) MOST_ZOOM + ", not " + zoom);
    }
}
