package org.trigpoint.server.kml;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.json.OgcJson;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;
import org.trigpoint.server.rest.Parameters;
import org.trigpoint.server.xml.XmlText;

/** The endpoints for globes: a network link, and the tracks of its view. */
public final class KmlEndpoints {
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
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
                XmlText.of(
                        "kml",
                        NAMESPACE,
                        kml -> kml.within("NetworkLink", () -> {
                            kml.put("name", title);
                            kml.within("Link", () -> {
                                kml.put("href", href);
                                kml.put("refreshMode", "onInterval");
                                kml.put("refreshInterval", Integer.toString(EACH_SECONDS));
                                kml.put("viewRefreshMode", "onStop");
                                kml.put("viewRefreshTime", Integer.toString(AFTER_MOVE_SECONDS));
                                kml.put("viewFormat", "BBOX=[bboxWest],[bboxSouth],[bboxEast],[bboxNorth]");
                            });
                        })));
    }

    private void tracks(Context request, Session session) {
        Box box = Parameters.box(request, "BBOX");
        Viewer viewer = session.viewer();
        List<Track> tracks = access.read(picture -> picture.within(box, MOST_TRACKS + 1, viewer));
        String icon = Answers.server(request) + ICON;
        boolean more = tracks.size() > MOST_TRACKS;
        List<Track> shown = more ? tracks.subList(0, MOST_TRACKS) : tracks;
        write(
                request,
                XmlText.of(
                        "kml",
                        NAMESPACE,
                        kml -> kml.within("Document", () -> {
                            kml.put(
                                    "name",
                                    title
                                            + (more
                                                    ? ": the first " + MOST_TRACKS + " tracks, come nearer for all"
                                                    : ""));
                            for (Track track : shown) {
                                placemark(kml, track, icon);
                            }
                        })));
    }

    private static void placemark(XmlText kml, Track track, String icon) throws XMLStreamException {
        Estimate estimate = track.findEstimate().orElseThrow();
        String name = name(track);
        kml.within("Placemark", "id", "t" + track.id(), () -> {
            kml.put("name", name);
            kml.put("description", description(track));
            String time = OgcJson.time(estimate.timeEpochMicros());
            if (time != null) {
                kml.within("TimeStamp", () -> kml.put("when", time));
            }
            kml.within(
                    "Style",
                    () -> kml.within("IconStyle", () -> {
                        kml.put("heading", String.format(Locale.ROOT, "%.0f", headingDeg(track, estimate)));
                        kml.within("Icon", () -> kml.put("href", icon));
                    }));
            kml.within("ExtendedData", () -> data(kml, track));
            kml.within(
                    "Point",
                    () -> kml.put(
                            "coordinates",
                            String.format(Locale.ROOT, "%.7f,%.7f", estimate.lonDeg(), estimate.latDeg())));
        });
    }

    private static void data(XmlText kml, Track track) throws XMLStreamException {
        datum(kml, "track", track.id().toString());
        datum(kml, "identity", Identity.unpack(track.identity()).text());
        datum(kml, "platform", track.platform().name());
        datum(kml, "status", track.status().name());
        datum(kml, "tlp", track.marking().tlp().name());
        datum(kml, "releasableTo", String.join(" ", track.marking().releasableTo()));
        datum(kml, "licence", track.marking().licence());
    }

    private static void datum(XmlText kml, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            kml.within("Data", "name", name, () -> kml.put("value", value));
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
        request.result(kml.getBytes(StandardCharsets.UTF_8));
    }
}
