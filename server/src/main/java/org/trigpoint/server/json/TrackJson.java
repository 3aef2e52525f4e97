package org.trigpoint.server.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.motion.Ellipse;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport.Extent;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Contributor;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.TrailPoint;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tracks as JSON and GeoJSON. */
public final class TrackJson {
    private TrackJson() {}

    /** All that is known of a track, for one who may see it: the body of {@code GET /api/tracks/{id}}. */
    public static ObjectNode whole(Track track, FeedBook feeds, Viewer viewer) {
        ObjectNode node = Json.object();
        node.put("id", track.id().toString());
        node.put("revision", track.revision());
        node.put("status", track.status().name());
        node.put("platform", track.platform().name());
        node.put("transponder", track.transponder().name());
        node.set("identity", identity(track));
        node.put("name", track.name());
        node.set("estimate", estimate(track.estimate()));
        node.set("motion", motion(track.motion()));
        node.set("flight", flight(track.flight()));
        node.set("condition", TelemetryJson.condition(track.condition()));
        node.set("gaze", TelemetryJson.gaze(track.gaze()));
        node.put("navigationStatus", track.navigationStatus().name());
        node.put("shipType", track.shipType());
        node.set("extent", extent(track.extent()));
        node.put("hiddenByDefault", Visible.hiddenByDefault(track, viewer.privateAircraft()));
        ArrayNode claims = node.putArray("claims");
        track.claims().forEach(claim -> claims.add(claim(claim, feeds, viewer)));
        ArrayNode contributors = node.putArray("contributors");
        track.contributors().forEach(contributor -> contributors.add(contributor(contributor, feeds, viewer)));
        node.set("sightings", SightingJson.sightings(track.sightings()));
        node.put("reports", track.reports());
        node.put("began", track.began().toString());
        node.put("known", track.known().toString());
        node.put("late", track.late());
        ObjectNode marking = node.putObject("marking");
        marking.put("tlp", track.marking().tlp().name());
        ArrayNode releasable = marking.putArray("releasableTo");
        track.marking().releasableTo().forEach(releasable::add);
        marking.put("licence", track.marking().licence());
        return node;
    }

    /** Tracks that have a position, as a GeoJSON FeatureCollection. */
    public static ObjectNode collection(List<Track> tracks) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        ArrayNode features = node.putArray("features");
        for (Track track : tracks) {
            Estimate estimate = track.estimate();
            if (estimate != null) {
                features.add(feature(track, estimate));
            }
        }
        return node;
    }

    private static ObjectNode feature(Track track, Estimate estimate) {
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put("id", track.id().toString());
        ObjectNode geometry = node.putObject("geometry");
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(estimate.lonDeg()).add(estimate.latDeg());
        ObjectNode properties = node.putObject("properties");
        properties.put("name", track.name());
        properties.set("identity", identity(track));
        properties.put("platform", track.platform().name());
        properties.put("status", track.status().name());
        properties.put("navigationStatus", track.navigationStatus().name());
        properties.put("shipType", track.shipType());
        properties.put("time", Json.time(estimate.timeEpochMicros()));
        Json.number(properties, "speedMps", track.motion().speedMps());
        Json.number(properties, "courseDeg", track.motion().courseDeg());
        Json.number(properties, "headingDeg", track.motion().headingDeg());
        properties.put("revision", track.revision());
        properties.put("licence", track.marking().licence());
        return node;
    }

    /**
     * Where a track has been, as a GeoJSON LineString with the times of its points in epoch milliseconds, their heights in metres and
     * the emergencies that it was in.
     */
    public static ObjectNode trail(Track track, List<TrailPoint> points) {
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put("id", track.id().toString());
        ObjectNode geometry = node.putObject("geometry");
        geometry.put("type", "LineString");
        ArrayNode coordinates = geometry.putArray("coordinates");
        ObjectNode properties = node.putObject("properties");
        ArrayNode times = properties.putArray("times");
        ArrayNode heights = properties.putArray("heightsMeters");
        ArrayNode emergencies = properties.putArray("emergencies");
        for (TrailPoint point : points) {
            coordinates.addArray().add(point.lonDeg()).add(point.latDeg());
            if (point.timeEpochMicros() == Header.UNDATED) {
                times.addNull();
            } else {
                times.add(point.timeEpochMicros() / 1_000);
            }
            heights.add(Double.isNaN(point.heightMeters()) ? null : Double.valueOf(point.heightMeters()));
            boolean well = point.emergency() == Flight.Emergency.NONE;
            emergencies.add(well ? null : point.emergency().name());
        }
        return node;
    }

    /** One result of a search. */
    public static ObjectNode found(Track track) {
        ObjectNode node = Json.object();
        node.put("id", track.id().toString());
        node.put("name", track.name());
        node.set("identity", identity(track));
        node.put("callSign", newest(track, Claim.Kind.CALL_SIGN));
        node.put("imo", newest(track, Claim.Kind.IMO));
        node.put("platform", track.platform().name());
        Estimate estimate = track.estimate();
        Json.number(node, "latDeg", estimate == null ? Double.NaN : estimate.latDeg());
        Json.number(node, "lonDeg", estimate == null ? Double.NaN : estimate.lonDeg());
        node.put("status", track.status().name());
        return node;
    }

    private static @Nullable String newest(Track track, Claim.Kind kind) {
        Claim newest = null;
        for (Claim claim : track.claims()) {
            if (claim.kind() == kind && (newest == null || claim.last().compareTo(newest.last()) > 0)) {
                newest = claim;
            }
        }
        return newest == null ? null : newest.value();
    }

    /** Null for a track that only sensors see: it has said no number. */
    private static @Nullable ObjectNode identity(Track track) {
        if (track.identity() == Identity.NONE) {
            return null;
        }
        Identity identity = Identity.unpack(track.identity());
        ObjectNode node = Json.object();
        node.put("scheme", identity.scheme().name());
        node.put("number", identity.text());
        return node;
    }

    private static @Nullable ObjectNode estimate(@Nullable Estimate estimate) {
        if (estimate == null) {
            return null;
        }
        ObjectNode node = Json.object();
        node.put("time", Json.time(estimate.timeEpochMicros()));
        node.put("latDeg", estimate.latDeg());
        node.put("lonDeg", estimate.lonDeg());
        double speedMps = Math.hypot(estimate.eastMps(), estimate.northMps());
        Json.number(node, "speedMps", speedMps);
        double courseDeg = Math.toDegrees(Math.atan2(estimate.eastMps(), estimate.northMps()));
        Json.number(node, "courseDeg", speedMps == 0 ? Double.NaN : courseDeg < 0 ? courseDeg + 360 : courseDeg);
        Json.number(node, "eastMps", estimate.eastMps());
        Json.number(node, "northMps", estimate.northMps());
        node.set("covariance", covariance(estimate.covariance()));
        Covariance4 covariance = estimate.covariance();
        Ellipse ellipse = Ellipse.of(covariance.eeMeters2(), covariance.enMeters2(), covariance.nnMeters2(), 0.95);
        ObjectNode ellipse95 = node.putObject("ellipse95");
        Json.number(ellipse95, "semiMajorMeters", ellipse.semiMajorMeters());
        Json.number(ellipse95, "semiMinorMeters", ellipse.semiMinorMeters());
        Json.number(ellipse95, "bearingDeg", ellipse.bearingDeg());
        return node;
    }

    private static ArrayNode covariance(Covariance4 covariance) {
        return Json.array()
                .add(covariance.eeMeters2())
                .add(covariance.enMeters2())
                .add(covariance.eveMeters2PerSecond())
                .add(covariance.evnMeters2PerSecond())
                .add(covariance.nnMeters2())
                .add(covariance.nveMeters2PerSecond())
                .add(covariance.nvnMeters2PerSecond())
                .add(covariance.veveMps2())
                .add(covariance.vevnMps2())
                .add(covariance.vnvnMps2());
    }

    private static ObjectNode motion(Motion motion) {
        ObjectNode node = Json.object();
        Json.number(node, "speedMps", motion.speedMps());
        node.put("speedAtLeast", motion.speedAtLeast());
        Json.number(node, "courseDeg", motion.courseDeg());
        Json.number(node, "headingDeg", motion.headingDeg());
        Json.number(node, "turnDegPerMin", motion.turnDegPerMin());
        node.put("turnAtLeast", motion.turnAtLeast());
        return node;
    }

    private static @Nullable ObjectNode flight(Flight flight) {
        if (flight.equals(Flight.NONE)) {
            return null;
        }
        ObjectNode node = Json.object();
        Json.number(node, "pressureAltitudeMeters", flight.pressureAltitudeMeters());
        Json.number(node, "heightMeters", flight.heightMeters());
        Json.number(node, "climbMps", flight.climbMps());
        node.put("place", flight.place().name());
        node.put("squawk", flight.hasSquawk() ? String.format("%04d", flight.squawk()) : null);
        node.put("emergency", flight.emergency().name());
        return node;
    }

    private static @Nullable ObjectNode extent(@Nullable Extent extent) {
        if (extent == null) {
            return null;
        }
        ObjectNode node = Json.object();
        node.put("bowMeters", extent.bowMeters());
        node.put("sternMeters", extent.sternMeters());
        node.put("portMeters", extent.portMeters());
        node.put("starboardMeters", extent.starboardMeters());
        return node;
    }

    private static ObjectNode claim(Claim claim, FeedBook feeds, Viewer viewer) {
        ObjectNode node = Json.object();
        node.put("kind", claim.kind().name());
        node.put("value", claim.value());
        node.put("source", claim.source());
        node.put("sourceName", feeds.name(claim.source(), viewer));
        node.put("first", claim.first().toString());
        node.put("last", claim.last().toString());
        return node;
    }

    private static ObjectNode contributor(Contributor contributor, FeedBook feeds, Viewer viewer) {
        ObjectNode node = Json.object();
        node.put("source", contributor.source());
        node.put("sourceName", feeds.name(contributor.source(), viewer));
        node.put("format", feeds.format(contributor.source(), viewer));
        node.put("receiver", contributor.receiver());
        node.put("reports", contributor.reports());
        node.put("first", contributor.first().toString());
        node.put("last", contributor.last().toString());
        return node;
    }
}
