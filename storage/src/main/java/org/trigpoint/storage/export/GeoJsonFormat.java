package org.trigpoint.storage.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackPiece;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946): a feature a piece, with what is known of each point beside its coordinates. One document with the licences at its end,
 * or a feature a line, which has no place for them beside those of each feature.
 *
 * @param lines true for a feature a line
 */
record GeoJsonFormat(boolean lines) implements ExportFormat.Streamed {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double MICROS_PER_MILLI = 1e3;

    @Override
    public String name() {
        return lines ? "geojsonl" : "geojson";
    }

    @Override
    public String mediaType() {
        return lines ? "application/geo+json-seq" : "application/geo+json";
    }

    @Override
    public boolean carriesSummary() {
        return !lines;
    }

    @Override
    public ExportWriter begin(OutputStream out, ExportAbout about) throws IOException {
        return lines ? new Lines(out, about) : new Document(out, about);
    }

    /** What is written into memory, and then out: so a full disk is an IOException. */
    private abstract static class Features implements ExportWriter {
        final OutputStream out;
        private final String picture;
        private final Numerals numerals = new Numerals();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Features(OutputStream out, ExportAbout about) {
            this.out = out;
            picture = about.picture();
        }

        final void feature(TrackPiece piece) throws IOException {
            bytes.reset();
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                geometry(piece.points(), json);
                properties(piece, json);
                json.writeEndObject();
            }
            bytes.writeTo(out);
        }

        private static void geometry(List<HistoryPoint> points, JsonGenerator json) {
            boolean lone = points.size() == 1;
            json.writeObjectPropertyStart("geometry");
            json.writeStringProperty("type", lone ? "Point" : "LineString");
            json.writeName("coordinates");
            if (!lone) {
                json.writeStartArray();
            }
            for (HistoryPoint point : points) {
                json.writeStartArray();
                json.writeNumber(Numerals.number(point.lonDeg(), Numerals.DEGREE_DIGITS));
                json.writeNumber(Numerals.number(point.latDeg(), Numerals.DEGREE_DIGITS));
                json.writeEndArray();
            }
            if (!lone) {
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void properties(TrackPiece piece, JsonGenerator json) {
            PieceText text = PieceText.of(piece.track());
            List<HistoryPoint> points = piece.points();
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("track", text.track());
            orNull("name", text.name(), json);
            orNull("identity", text.identity(), json);
            json.writeStringProperty("platform", text.platform());
            json.writeNumberProperty("shipType", text.shipType());
            json.writeBooleanProperty("late", piece.late());
            json.writeStringProperty("from", numerals.time(points.getFirst().timeEpochMicros()));
            json.writeStringProperty("until", numerals.time(points.getLast().timeEpochMicros()));
            json.writeStringProperty("tlp", text.tlp());
            json.writeStringProperty("releasableTo", text.releasableTo());
            json.writeStringProperty("licence", text.licence());
            json.writeStringProperty("picture", picture);
            times("times", points, HistoryPoint::timeEpochMicros, json);
            times("known", points, HistoryPoint::knownEpochMicros, json);
            numbers("eastMps", points, HistoryPoint::eastMps, Numerals.SPEED_DIGITS, json);
            numbers("northMps", points, HistoryPoint::northMps, Numerals.SPEED_DIGITS, json);
            numbers("sigmaMeters", points, HistoryPoint::sigmaMeters, Numerals.SIGMA_DIGITS, json);
            json.writeEndObject();
        }

        private static void orNull(String name, String text, JsonGenerator json) {
            if (text.isEmpty()) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, text);
            }
        }

        /** Milliseconds since 1970, with the microseconds behind the point. */
        private static void times(
                String name, List<HistoryPoint> points, ToLongFunction<HistoryPoint> of, JsonGenerator json) {
            numbers(name, points, point -> of.applyAsLong(point) / MICROS_PER_MILLI, 3, json);
        }

        private static void numbers(
                String name,
                List<HistoryPoint> points,
                ToDoubleFunction<HistoryPoint> of,
                int digits,
                JsonGenerator json) {
            json.writeArrayPropertyStart(name);
            points.forEach(point -> json.writeNumber(Numerals.number(of.applyAsDouble(point), digits)));
            json.writeEndArray();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** One FeatureCollection. */
    private static final class Document extends Features {
        private boolean begun;

        Document(OutputStream out, ExportAbout about) throws IOException {
            super(out, about);
            out.write(text("{\"type\":\"FeatureCollection\",\"name\":\"tracks\",\"trigpoint\":"));
            out.write(object(json ->
                    about.said().forEach((name, each) -> json.writeStringProperty(name, PlainText.whole(each)))));
            out.write(text(",\n\"features\":["));
        }

        @Override
        public void write(TrackPiece piece) throws IOException {
            out.write(text(begun ? ",\n" : "\n"));
            begun = true;
            feature(piece);
        }

        @Override
        public void finish(ExportSummary summary) throws IOException {
            out.write(text("\n],\n\"licences\":["));
            String between = "\n";
            for (ExportSummary.Terms terms : summary.terms()) {
                out.write(text(between));
                out.write(object(json -> terms(terms, json)));
                between = ",\n";
            }
            out.write(text("]}\n"));
            out.flush();
        }

        private static void terms(ExportSummary.Terms terms, JsonGenerator json) {
            json.writeStringProperty("licence", PlainText.whole(terms.licence()));
            json.writeStringProperty("tlp", terms.tlp());
            json.writeStringProperty("releasableTo", PlainText.whole(terms.releasableTo()));
            json.writeNumberProperty("points", terms.points());
        }
    }

    /** A feature a line. */
    private static final class Lines extends Features {
        Lines(OutputStream out, ExportAbout about) {
            super(out, about);
        }

        @Override
        public void write(TrackPiece piece) throws IOException {
            feature(piece);
            out.write('\n');
        }

        @Override
        public void finish(ExportSummary summary) throws IOException {
            out.flush();
        }
    }

    private interface Properties {
        void write(JsonGenerator json);
    }

    private static byte[] object(Properties properties) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            properties.write(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
