package org.trigpoint.server.kml;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Window;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.OgcJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;

/** The endpoints for globes: a network link, and the tracks of its view. */
public final class KmlEndpoints {
    private static final String TYPE = "application/vnd.google-earth.kml+xml";
    private static final String ICON = "/api/kml/heading.png";
    private static final int MOST_TRACKS = 5_000;
    /** Seconds after a move of the view, and between two answers to a view that rests. */
    private static final int AFTER_MOVE_SECONDS = 1;

    private static final int EACH_SECONDS = 10;

    private final PictureAccess access;
    private final String title;

    /** @param title of the site */
    public KmlEndpoints(PictureAccess access, String title) {
        this.access = access;
        this.title = title;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/kml", this::link),
                Endpoint.get("/api/kml/tracks", this::tracks),
                Endpoint.get(ICON, this::icon));
    }

    private void icon(Context request, Session session) throws IOException {
        try (InputStream file = KmlEndpoints.class.getResourceAsStream("/kml/heading.png")) {
            if (file == null) {
                throw Refusal.notFound("The icon is not part of this build");
            }
            request.header("Cache-Control", "private, max-age=86400");
            request.contentType("image/png");
            request.result(file.readAllBytes());
        }
    }

    private void link(Context request, Session session) {
        String href = Answers.server(request) + "/api/kml/tracks";
        write(
                request,
                KmlText.document(kml -> kml.element("NetworkLink", () -> {
                    kml.leaf("name", title);
                    kml.element("Link", () -> {
                        kml.leaf("href", href);
                        kml.leaf("refreshMode", "onInterval");
                        kml.leaf("refreshInterval", Integer.toString(EACH_SECONDS));
                        kml.leaf("viewRefreshMode", "onStop");
                        kml.leaf("viewRefreshTime", Integer.toString(AFTER_MOVE_SECONDS));
                        kml.leaf("viewFormat", "BBOX=[bboxWest],[bboxSouth],[bboxEast],[bboxNorth]");
                    });
                })));
    }

    private void tracks(Context request, Session session) {
        Box box = box(request.queryParam("BBOX"));
        Viewer viewer = session.viewer();
        List<Track> tracks = access.read(picture -> picture.within(box, MOST_TRACKS + 1, viewer));
        String icon = Answers.server(request) + ICON;
        boolean more = tracks.size() > MOST_TRACKS;
        List<Track> shown = more ? tracks.subList(0, MOST_TRACKS) : tracks;
        write(
                request,
                KmlText.document(kml -> kml.element("Document", () -> {
                    kml.leaf(
                            "name",
                            title + (more ? ": the first " + MOST_TRACKS + " tracks, come nearer for all" : ""));
                    for (Track track : shown) {
                        placemark(kml, track, icon);
                    }
                })));
    }

    private static Box box(@Nullable String bbox) {
        if (bbox == null) {
            return Box.EARTH;
        }
        String[] edges = bbox.split(",", -1);
        try {
            if (edges.length != 4) {
                throw new IllegalArgumentException(edges.length + " numbers");
            }
            return Window.box(
                    Double.parseDouble(edges[0]),
                    Double.parseDouble(edges[1]),
                    Double.parseDouble(edges[2]),
                    Double.parseDouble(edges[3]));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    "BBOX must be west,south,east,north in degrees, as -2.1,50.2,-0.4,51.1: " + e.getMessage());
        }
    }

    private static void placemark(KmlText kml, Track track, String icon) throws XMLStreamException {
        Estimate estimate = track.findEstimate().orElseThrow();
        String name = name(track);
        kml.element("Placemark", "id", "t" + track.id(), () -> {
            kml.leaf("name", name);
            kml.leaf("description", description(track));
            String time = OgcJson.time(estimate.timeEpochMicros());
            if (time != null) {
                kml.element("TimeStamp", () -> kml.leaf("when", time));
            }
            kml.element(
                    "Style",
                    () -> kml.element("IconStyle", () -> {
                        kml.leaf("heading", String.format(Locale.ROOT, "%.0f", headingDeg(track, estimate)));
                        kml.element("Icon", () -> kml.leaf("href", icon));
                    }));
            kml.element("ExtendedData", () -> data(kml, track));
            kml.element(
                    "Point",
                    () -> kml.leaf(
                            "coordinates",
                            String.format(Locale.ROOT, "%.7f,%.7f", estimate.lonDeg(), estimate.latDeg())));
        });
    }

    private static void data(KmlText kml, Track track) throws XMLStreamException {
        datum(kml, "track", track.id().toString());
        datum(kml, "identity", Identity.unpack(track.identity()).text());
        datum(kml, "platform", track.platform().name());
        datum(kml, "status", track.status().name());
        datum(kml, "tlp", track.marking().tlp().name());
        datum(kml, "releasableTo", String.join(" ", track.marking().releasableTo()));
        datum(kml, "licence", track.marking().licence());
    }

    private static void datum(KmlText kml, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            kml.element("Data", "name", name, () -> kml.leaf("value", value));
        }
    }

    private static String name(Track track) {
        String number = Identity.unpack(track.identity()).text();
        return track.findName().orElse(number.isEmpty() ? "Unknown" : number);
    }

    /** Where its bow points, else where it goes; 0 where neither is known. */
    private static double headingDeg(Track track, Estimate estimate) {
        if (track.motion().hasHeading()) {
            return track.motion().headingDeg();
        }
        return track.motion().hasCourse()
                ? track.motion().courseDeg()
                : Angles.wrapCourseDeg(Math.toDegrees(Math.atan2(estimate.eastMps(), estimate.northMps())));
    }

    private static String description(Track track) {
        String motion = track.motion().hasSpeed()
                ? String.format(
                        Locale.ROOT,
                        ", %.1f kn",
                        Units.knotsFromMps(track.motion().speedMps()))
                : "";
        String licence = track.marking().licence();
        return track.platform().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ", "
                + track.status().name().toLowerCase(Locale.ROOT)
                + motion
                + "; TLP:"
                + track.marking().tlp().name().replace('_', '+')
                + (licence.isEmpty() ? "" : "; " + licence);
    }

    private static void write(Context request, String kml) {
        request.header("Cache-Control", "no-store");
        request.contentType(TYPE);
        request.result(kml);
    }
}
