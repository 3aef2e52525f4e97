package org.trigpoint.storage.parquet;

import java.io.StringWriter;
import java.util.List;
import org.apache.parquet.format.KeyValue;
import org.trigpoint.storage.export.ExportAbout;
import org.trigpoint.storage.export.ExportSummary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the footer says beside the schema: where the geometry is ({@code geo}, GeoParquet 1.1), and what the export is ({@code trigpoint}). */
final class FootNotes {
    private static final JsonFactory JSON = new JsonFactory();

    private double westDeg = Double.POSITIVE_INFINITY;
    private double southDeg = Double.POSITIVE_INFINITY;
    private double eastDeg = Double.NEGATIVE_INFINITY;
    private double northDeg = Double.NEGATIVE_INFINITY;

    void add(double latDeg, double lonDeg) {
        westDeg = Math.min(westDeg, lonDeg);
        southDeg = Math.min(southDeg, latDeg);
        eastDeg = Math.max(eastDeg, lonDeg);
        northDeg = Math.max(northDeg, latDeg);
    }

    List<KeyValue> all(ExportAbout about, ExportSummary summary) {
        return List.of(
                new KeyValue("geo").setValue(geo()), new KeyValue("trigpoint").setValue(trigpoint(about, summary)));
    }

    private String geo() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("version", "1.1.0");
            json.writeStringProperty("primary_column", GeoParquetWriter.GEOMETRY);
            json.writeObjectPropertyStart("columns");
            json.writeObjectPropertyStart(GeoParquetWriter.GEOMETRY);
            json.writeStringProperty("encoding", "WKB");
            json.writeArrayPropertyStart("geometry_types");
            json.writeString("Point");
            json.writeEndArray();
            if (westDeg <= eastDeg) {
                json.writeArrayPropertyStart("bbox");
                json.writeNumber(westDeg);
                json.writeNumber(southDeg);
                json.writeNumber(eastDeg);
                json.writeNumber(northDeg);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String trigpoint(ExportAbout about, ExportSummary summary) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            about.said().forEach(json::writeStringProperty);
            json.writeArrayPropertyStart("licences");
            for (ExportSummary.Terms terms : summary.terms()) {
                json.writeStartObject();
                json.writeStringProperty("licence", terms.licence());
                json.writeStringProperty("tlp", terms.tlp());
                json.writeStringProperty("releasableTo", terms.releasableTo());
                json.writeNumberProperty("points", terms.points());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
