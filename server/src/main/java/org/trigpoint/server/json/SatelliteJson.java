package org.trigpoint.server.json;

import java.util.List;
import java.util.Locale;
import org.trigpoint.geo.Position;
import org.trigpoint.model.orbit.AccessWindow;
import org.trigpoint.model.orbit.GroundTrack;
import org.trigpoint.model.orbit.ImagingInstrument;
import org.trigpoint.model.orbit.ImagingSatellite;
import org.trigpoint.model.orbit.SubSatellitePoint;
import org.trigpoint.model.orbit.SwathPath;
import org.trigpoint.server.port.Satellites;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Satellites, their ways over the ground and what they can see, as JSON. */
public final class SatelliteJson {
    private static final double MICROS_PER_DAY = 86_400e6;
    private static final double MICROS_PER_MILLI = 1_000;

    private SatelliteJson() {}

    /** All of them, with the age of their elements at a time. */
    public static ObjectNode known(Satellites.Known known, long nowEpochMicros) {
        ObjectNode node = Json.object();
        node.put("advice", known.advice());
        ArrayNode satellites = node.putArray("satellites");
        for (ImagingSatellite each : known.satellites()) {
            ObjectNode satellite = satellites.addObject();
            satellite
                    .put("number", each.catalogNumber())
                    .put("name", each.name())
                    .put("mission", each.mission())
                    .put("operator", each.operator());
            countries(each, satellite);
            satellite
                    .put("elementEpoch", Json.time(each.elementEpochMicros()))
                    .put("elementAgeDays", ageDays(each, nowEpochMicros));
            ArrayNode instruments = satellite.putArray("instruments");
            each.instruments().forEach(instrument -> instrument(instrument, instruments.addObject()));
        }
        return node;
    }

    private static double ageDays(ImagingSatellite satellite, long atEpochMicros) {
        return round(Math.abs(atEpochMicros - satellite.elementEpochMicros()) / MICROS_PER_DAY, 2);
    }

    private static void countries(ImagingSatellite satellite, ObjectNode to) {
        ArrayNode countries = to.putArray("countries");
        satellite.countries().forEach(countries::add);
    }

    private static void instrument(ImagingInstrument instrument, ObjectNode to) {
        to.put("name", instrument.name()).put("kind", kind(instrument));
        Json.number(to, "swathMeters", instrument.swathMeters());
        Json.number(to, "nearIncidenceDeg", instrument.nearIncidenceDeg());
        Json.number(to, "farIncidenceDeg", instrument.farIncidenceDeg());
        to.put("looksLeft", instrument.looksLeft()).put("looksRight", instrument.looksRight());
        Json.number(to, "offNadirDeg", instrument.offNadirDeg());
        Json.number(to, "resolutionMeters", instrument.resolutionMeters());
        to.put("source", instrument.source()).put("note", instrument.note());
    }

    private static String kind(ImagingInstrument instrument) {
        return instrument.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Ways over the ground: of each point time, longitude, latitude, height and whether it is day there. */
    public static ObjectNode tracks(List<GroundTrack> tracks) {
        ObjectNode node = Json.object();
        ArrayNode paths = node.putArray("paths");
        for (GroundTrack track : tracks) {
            points(track, paths.addObject().put("number", track.catalogNumber()));
        }
        return node;
    }

    private static void points(GroundTrack track, ObjectNode to) {
        ArrayNode points = to.putArray("points");
        for (SubSatellitePoint point : track.points()) {
            points.addArray()
                    .add(Math.round(point.epochMicros() / MICROS_PER_MILLI))
                    .add(round(point.lonDeg(), 4))
                    .add(round(point.latDeg(), 4))
                    .add(Math.round(point.heightMeters()))
                    .add(point.daylight() ? 1 : 0);
        }
    }

    /** A way over the ground with what an instrument reaches along it. */
    public static ObjectNode path(SwathPath path) {
        ObjectNode node = Json.object();
        node.put("number", path.track().catalogNumber()).put("instrument", path.instrument());
        points(path.track(), node);
        ArrayNode strips = node.putArray("strips");
        path.strips().forEach(strip -> {
            ObjectNode each = strips.addObject();
            edge(strip.left(), each.putArray("left"));
            edge(strip.right(), each.putArray("right"));
        });
        return node;
    }

    private static void edge(List<Position> corners, ArrayNode to) {
        corners.forEach(each -> to.addArray().add(round(each.lonDeg(), 4)).add(round(each.latDeg(), 4)));
    }

    /** When instruments can see a place. */
    public static ObjectNode windows(List<AccessWindow> windows, Satellites.Known known) {
        ObjectNode node = Json.object();
        node.put("advice", known.advice()).put("satellites", known.satellites().size());
        ArrayNode list = node.putArray("windows");
        windows.forEach(each -> window(each, list.addObject()));
        return node;
    }

    private static void window(AccessWindow window, ObjectNode to) {
        to.put("number", window.satellite().catalogNumber())
                .put("satellite", window.satellite().name())
                .put("operator", window.satellite().operator());
        countries(window.satellite(), to);
        to.put("instrument", window.instrument().name())
                .put("kind", kind(window.instrument()))
                .put("begin", Json.time(window.beginEpochMicros()))
                .put("end", Json.time(window.endEpochMicros()))
                .put("best", Json.time(window.bestEpochMicros()))
                .put("elevationDeg", round(window.elevationDeg(), 1))
                .put("azimuthDeg", round(window.azimuthDeg(), 1))
                .put("incidenceDeg", round(window.incidenceDeg(), 1))
                .put("offNadirDeg", round(window.offNadirDeg(), 1))
                .put("rangeMeters", Math.round(window.rangeMeters()))
                .put("side", window.toLeft() ? "left" : "right");
        Json.number(to, "resolutionMeters", round(window.resolutionMeters(), 2));
        to.put("sunElevationDeg", round(window.sunElevationDeg(), 1))
                .put("lit", window.lit())
                .put("coveredRatio", round(window.coveredRatio(), 3))
                .put("elementAgeDays", ageDays(window.satellite(), window.bestEpochMicros()))
                .put("errorSeconds", round(window.errorSeconds(), 1));
    }

    private static double round(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Double.isNaN(value) ? value : Math.round(value * scale) / scale;
    }
}
