package org.trigpoint.storage.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackPiece;

/**
 * The elements of a KML document. What it says of itself is data of the document; the terms of the sources are known when all is written, and
 * are a folder at its end.
 */
final class KmlDocument {
    private static final String KML = "http://www.opengis.net/kml/2.2";
    private static final String GX = "http://www.google.com/kml/ext/2.2";
    private static final String TRACK = "track_data";
    private static final String POINT = "point_data";
    private static final List<String> FIELDS =
            List.of("track", "identity", "platform", "ship_type", "late", "tlp", "releasable_to", "licence");

    private final XMLStreamWriter xml;
    private final Numerals numerals = new Numerals();

    KmlDocument(OutputStream out, ExportAbout about) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(KML);
        xml.setPrefix("gx", GX);
        xml.writeStartElement(KML, "kml");
        xml.writeDefaultNamespace(KML);
        xml.writeNamespace("gx", GX);
        start("Document");
        element("name", "Tracks, " + about.picture());
        start("Style");
        xml.writeAttribute("id", "track");
        start("LineStyle");
        element("color", "ff00a5ff");
        element("width", "2");
        end();
        end();
        schemas();
        start("ExtendedData");
        for (Map.Entry<String, String> said : about.said().entrySet()) {
            data(said.getKey(), said.getValue());
        }
        end();
        newLine();
    }

    /** What each track and each of its points has, by type: readers make columns of it. */
    private void schemas() throws XMLStreamException {
        start("Schema");
        xml.writeAttribute("id", TRACK);
        xml.writeAttribute("name", TRACK);
        for (String field : FIELDS) {
            start("SimpleField");
            xml.writeAttribute("name", field);
            xml.writeAttribute("type", field.equals("ship_type") ? "int" : "string");
            end();
        }
        end();
        start("Schema");
        xml.writeAttribute("id", POINT);
        xml.writeAttribute("name", POINT);
        for (String array : List.of("known", "sigma_m", "speed_mps")) {
            xml.writeStartElement(GX, "SimpleArrayField");
            xml.writeAttribute("name", array);
            xml.writeAttribute("type", array.equals("known") ? "string" : "float");
            end();
        }
        end();
    }

    void placemark(TrackPiece piece) throws XMLStreamException {
        PieceText text = PieceText.of(piece.track());
        start("Placemark");
        element("name", title(text));
        element("styleUrl", "#track");
        start("ExtendedData");
        start("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + TRACK);
        simple("track", text.track());
        simple("identity", text.identity());
        simple("platform", text.platform());
        simple("ship_type", Integer.toString(text.shipType()));
        simple("late", Boolean.toString(piece.late()));
        simple("tlp", text.tlp());
        simple("releasable_to", text.releasableTo());
        simple("licence", text.licence());
        end();
        end();
        track(piece.points());
        end();
        newLine();
    }

    private static String title(PieceText text) {
        if (!text.name().isEmpty()) {
            return text.name();
        }
        return text.identity().isEmpty() ? text.track() : text.identity();
    }

    private void track(List<HistoryPoint> points) throws XMLStreamException {
        xml.writeStartElement(GX, "Track");
        for (HistoryPoint point : points) {
            element("when", numerals.time(point.timeEpochMicros()));
        }
        StringBuilder place = new StringBuilder();
        for (HistoryPoint point : points) {
            place.setLength(0);
            Numerals.number(point.lonDeg(), Numerals.DEGREE_DIGITS, place);
            place.append(' ');
            Numerals.number(point.latDeg(), Numerals.DEGREE_DIGITS, place);
            place.append(" 0");
            gx("coord", place.toString());
        }
        start("ExtendedData");
        start("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + POINT);
        array("known", points, point -> numerals.time(point.knownEpochMicros()));
        array("sigma_m", points, point -> Numerals.number(point.sigmaMeters(), Numerals.SIGMA_DIGITS));
        array("speed_mps", points, point -> Numerals.number(Course.of(point).speedMps(), Numerals.SPEED_DIGITS));
        end();
        end();
        end();
    }

    private void array(String name, List<HistoryPoint> points, Function<HistoryPoint, String> of)
            throws XMLStreamException {
        xml.writeStartElement(GX, "SimpleArrayData");
        xml.writeAttribute("name", name);
        for (HistoryPoint point : points) {
            gx("value", of.apply(point));
        }
        end();
    }

    void end(ExportSummary summary) throws XMLStreamException {
        start("Folder");
        element("name", "Licences");
        start("ExtendedData");
        int number = 0;
        for (ExportSummary.Terms terms : summary.terms()) {
            number++;
            data("licence " + number, terms.licence());
            data("tlp " + number, terms.tlp());
            data("releasable_to " + number, terms.releasableTo());
            data("points " + number, Long.toString(terms.points()));
        }
        end();
        end();
        xml.writeEndDocument();
        xml.flush();
    }

    private void data(String name, String value) throws XMLStreamException {
        start("Data");
        xml.writeAttribute("name", name);
        element("value", value);
        end();
    }

    private void simple(String name, String value) throws XMLStreamException {
        start("SimpleData");
        xml.writeAttribute("name", name);
        xml.writeCharacters(PlainText.xml(value));
        end();
    }

    private void element(String name, String text) throws XMLStreamException {
        start(name);
        xml.writeCharacters(PlainText.xml(text));
        end();
    }

    private void gx(String name, String text) throws XMLStreamException {
        xml.writeStartElement(GX, name);
        xml.writeCharacters(text);
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(KML, name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
