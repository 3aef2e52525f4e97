package org.trigpoint.app.orbits;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.coverage.Cell;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sight.Sighting;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as JSON; coverage as GeoJSON (RFC 7946), a point for each cell. */
final class OrbitJson {
    private OrbitJson() {}

    static String text(OrbitAnswer answer) {
        ObjectNode node = Json.object();
        if (answer instanceof OrbitAnswer.Coverage) {
            node.put("type", "FeatureCollection");
        }
        Span span = answer.question().span();
        node.put("target", answer.question().target().name())
                .put("from", Words.iso(span.fromEpochMicros()))
                .put("until", Words.iso(span.untilEpochMicros()));
        ArrayNode notes = node.putArray("notes");
        if (!(answer instanceof OrbitAnswer.Passes)) {
            notes.add(Words.geometryNote());
        }
        Words.elementNotes(answer.question().satellites(), span).forEach(notes::add);
        switch (answer) {
            case OrbitAnswer.Passes passes -> passes(passes, node.putArray("passes"));
            case OrbitAnswer.Accesses accesses -> accesses(accesses, node);
            case OrbitAnswer.Coverage coverage -> cells(coverage.cells(), node.putArray("features"));
        }
        return Json.text(node) + "\n";
    }

    private static void passes(OrbitAnswer.Passes answer, ArrayNode to) {
        for (PassRow row : answer.rows()) {
            ObjectNode pass = to.addObject();
            satellite(row.satellite(), row.pass().culmination().epochMicros(), pass);
            sighting(row.pass().rise(), answer.carrierHz(), pass.putObject("rise"));
            sighting(row.pass().culmination(), answer.carrierHz(), pass.putObject("culmination"));
            sighting(row.pass().set(), answer.carrierHz(), pass.putObject("set"));
            pass.put("risenBefore", row.pass().risen())
                    .put("setsAfter", row.pass().staying());
        }
    }

    private static void accesses(OrbitAnswer.Accesses answer, ObjectNode to) {
        ArrayNode accesses = to.putArray("accesses");
        for (AccessRow row : answer.rows()) {
            ObjectNode access = accesses.addObject();
            satellite(row.satellite(), row.access().best().epochMicros(), access);
            instrument(row.instrument(), access.putObject("instrument"));
            access.put("begin", Words.iso(row.access().beginEpochMicros()))
                    .put("end", Words.iso(row.access().endEpochMicros()))
                    .put("coveredRatio", round(row.access().coveredRatio(), 3))
                    .put("sunElevationDeg", round(row.access().sunDeg(), 1))
                    .put("light", row.light());
            if (!Double.isNaN(row.resolutionMeters())) {
                access.put("resolutionMeters", round(row.resolutionMeters(), 2));
            }
            sighting(row.access().best(), Double.NaN, access.putObject("best"));
        }
        ArrayNode gaps = to.putArray("gaps");
        Gaps.of(answer)
                .forEach(gap -> gaps.addObject()
                        .put("from", Words.iso(gap.fromEpochMicros()))
                        .put("until", Words.iso(gap.untilEpochMicros()))
                        .put("seconds", Math.round(gap.seconds())));
    }

    private static void satellite(Satellite satellite, long at, ObjectNode to) {
        to.putObject("satellite")
                .put("name", satellite.name())
                .put("catalogNumber", satellite.elements().catalogNumber())
                .put("elementEpoch", Words.iso(satellite.elements().epochMicros()))
                .put("elementAgeDays", round(satellite.ageDays(at), 2))
                .put("errorSeconds", round(satellite.errorSeconds(at), 1));
    }

    private static void instrument(Instrument instrument, ObjectNode to) {
        to.put("mission", instrument.mission())
                .put("name", instrument.name())
                .put("kind", instrument.kind().name().toLowerCase(Locale.ROOT))
                .put("operator", instrument.operator())
                .put("source", instrument.source())
                .put("note", instrument.note());
        ArrayNode countries = to.putArray("countries");
        new TreeSet<>(instrument.countries()).forEach(countries::add);
    }

    private static void sighting(Sighting sighting, double carrierHz, ObjectNode to) {
        to.put("at", Words.iso(sighting.epochMicros()))
                .put("elevationDeg", round(sighting.elevationDeg(), 3))
                .put("azimuthDeg", round(sighting.azimuthDeg(), 3))
                .put("rangeMeters", Math.round(sighting.rangeMeters()))
                .put("rangeRateMps", round(sighting.rangeRateMps(), 2))
                .put("offNadirDeg", round(sighting.offNadirDeg(), 3))
                .put("incidenceDeg", round(sighting.incidenceDeg(), 3))
                .put("side", sighting.side().name().toLowerCase(Locale.ROOT));
        if (!Double.isNaN(carrierHz)) {
            to.put("dopplerHz", round(sighting.dopplerHz(carrierHz), 1));
        }
    }

    private static void cells(List<Cell> cells, ArrayNode to) {
        for (Cell cell : cells) {
            ObjectNode feature = to.addObject();
            feature.put("type", "Feature");
            position(
                    cell.centre(),
                    feature.putObject("geometry").put("type", "Point").putArray("coordinates"));
            ObjectNode properties = feature.putObject("properties");
            properties.put("accesses", cell.accessCount()).put("maxGapSeconds", Math.round(cell.maxGapSeconds()));
            if (cell.accessCount() > 0) {
                properties.put("first", Words.iso(cell.firstEpochMicros()));
            }
            if (!Double.isNaN(cell.meanGapSeconds())) {
                properties.put("meanGapSeconds", Math.round(cell.meanGapSeconds()));
            }
        }
    }

    private static void position(Position at, ArrayNode pair) {
        pair.add(round(at.lonDeg(), 5)).add(round(at.latDeg(), 5));
    }

    private static double round(double value, int digits) {
        double power = Math.pow(10, digits);
        return Math.round(value * power) / power;
    }
}
