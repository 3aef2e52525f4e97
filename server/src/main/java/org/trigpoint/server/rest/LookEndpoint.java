package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport.Extent;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.LookJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Lookahead;
import org.trigpoint.server.port.Ports;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint that tells which eye looks next at a track, at the first track of an alert, or at an area. */
final class LookEndpoint {
    private static final double USUAL_HOURS = 24;
    private static final double MICROS_PER_HOUR = 3_600e6;
    private static final int MOST_OF_A_NAME = 20;
    private static final long MINUTE_MICROS = 60_000_000;

    private final PictureAccess access;
    private final Ports ports;

    LookEndpoint(PictureAccess access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    Endpoint endpoint() {
        return Endpoint.get("/api/look", this::look);
    }

    private void look(Context request, Session session) {
        Viewer viewer = session.viewer();
        @Nullable Track track = track(request, viewer);
        if (track == null && request.queryParam("bbox") == null) {
            throw Refusal.badRequest("look needs track, alert or bbox: what it is about");
        }
        double hours = number(request, "hours", USUAL_HOURS, Lookahead.MOST_HOURS);
        double windMps = number(request, "wind", Double.NaN, 60);
        double lengthMeters = number(request, "length", track == null ? Double.NaN : length(track), 1_000);
        long now = HistoryEndpoint.nowEpochMicros(access);
        long from = now - now % MINUTE_MICROS;
        Lookahead.Question question = new Lookahead.Question(
                track == null ? null : estimate(track),
                track == null ? List.of(area(Parameters.box(request, "bbox"))) : List.of(),
                lengthMeters,
                windMps,
                from,
                hours);
        Lookahead.Answer answer = ports.lookahead().ask(question, name -> findAloft(name, viewer));
        long until = from + Math.round(hours * MICROS_PER_HOUR);
        ObjectNode node = LookJson.answer(from, until, answer.glimpses(), answer.notes());
        if (track != null) {
            node.put("track", track.id().toString());
            node.set("lookedAt", new LookedAt(access, ports).since(track, lengthMeters, now, viewer));
        } else {
            node.putNull("track");
            node.putArray("lookedAt");
        }
        Answers.json(request, node);
    }

    /** The drone of this name, as its asker may see it; one that is lost is nowhere to be sent from. */
    private Optional<Lookahead.Airborne> findAloft(String name, Viewer viewer) {
        return access.read(picture -> picture.search(name, MOST_OF_A_NAME, viewer)).stream()
                .filter(track -> track.platform() == Platform.DRONE && name.equalsIgnoreCase(track.name()))
                .filter(track -> track.status() == Track.Status.CONFIRMED || track.status() == Track.Status.COASTING)
                .flatMap(track -> track.findEstimate().stream()
                        .map(each -> new Lookahead.Airborne(
                                Position.of(each.latDeg(), each.lonDeg()),
                                track.condition().batteryPercent() / 100)))
                .findFirst();
    }

    /** The track that is asked about, as its asker may see it; null when none is asked about. */
    private @Nullable Track track(Context request, Viewer viewer) {
        String alert = request.queryParam("alert");
        String track = request.queryParam("track");
        if (alert != null) {
            Alert newest = AlertEndpoints.seen(access, alert, viewer).getLast();
            return newest.content().subjects().stream()
                    .map(id -> find(id, viewer))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("Alert " + newest.id() + " is about no track in the picture"));
        }
        if (track == null) {
            return null;
        }
        TrackId id = Parameters.read("track: ", track, TrackId::parse);
        return find(id, viewer).orElseThrow(() -> Refusal.notFound("There is no track " + id));
    }

    private Optional<Track> find(TrackId id, Viewer viewer) {
        return access.read(picture -> picture.find(id, viewer));
    }

    private static Estimate estimate(Track track) {
        return track.findEstimate()
                .filter(each -> each.timeEpochMicros() != Header.UNDATED)
                .orElseThrow(() -> Refusal.notFound("Track " + track.id() + " has no dated position"));
    }

    private static double length(Track track) {
        return track.findExtent()
                .map(LookEndpoint::length)
                .filter(each -> each > 0)
                .orElse(Double.NaN);
    }

    private static double length(Extent extent) {
        return extent.bowMeters() + extent.sternMeters();
    }

    private static Polygon area(Box box) {
        return new Polygon(List.of(
                Position.of(box.southDeg(), box.westDeg()),
                Position.of(box.southDeg(), box.eastDeg()),
                Position.of(box.northDeg(), box.eastDeg()),
                Position.of(box.northDeg(), box.westDeg())));
    }

    private static double number(Context request, String name, double unlessSaid, double most) {
        Double said = Parameters.find(request, name, Double::parseDouble);
        if (said == null) {
            return unlessSaid;
        }
        if (!(said > 0 && said <= most)) {
            throw Refusal.badRequest(name + " must be above 0 and at most " + (int) most + ", not " + said);
        }
        return said;
    }
}
