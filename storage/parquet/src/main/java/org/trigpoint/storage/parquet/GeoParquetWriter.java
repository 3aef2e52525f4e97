package org.trigpoint.storage.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.trigpoint.storage.export.ExportAbout;
import org.trigpoint.storage.export.ExportSummary;
import org.trigpoint.storage.export.ExportWriter;
import org.trigpoint.storage.export.PieceText;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackPiece;

/** Writes a GeoParquet file: PAR1, row groups, footer, its length, PAR1. */
final class GeoParquetWriter implements ExportWriter {
    /** The column of places, as WKB. */
    static final String GEOMETRY = "geometry";

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS = 100_000;
    private static final int WKB_POINT_BYTES = 21;

    private final ExportAbout about;
    private final PageSink sink;
    private final FootNotes notes = new FootNotes();
    private final List<RowGroup> groups = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final PlainColumn geometry = column(new PlainColumn(GEOMETRY, Type.BYTE_ARRAY));
    private final PlainColumn lon = column(new PlainColumn("lon_deg", Type.DOUBLE));
    private final PlainColumn lat = column(new PlainColumn("lat_deg", Type.DOUBLE));
    private final PlainColumn time = column(times("time"));
    private final PlainColumn known = column(times("known"));
    private final PlainColumn east = column(new PlainColumn("east_mps", Type.DOUBLE));
    private final PlainColumn north = column(new PlainColumn("north_mps", Type.DOUBLE));
    private final PlainColumn sigma = column(new PlainColumn("sigma_m", Type.DOUBLE));
    private final RunColumn track = column(RunColumn.ofTexts("track", FieldRepetitionType.REQUIRED));
    private final RunColumn identity = column(RunColumn.ofTexts("identity", FieldRepetitionType.OPTIONAL));
    private final RunColumn name = column(RunColumn.ofTexts("name", FieldRepetitionType.OPTIONAL));
    private final RunColumn platform = column(RunColumn.ofTexts("platform", FieldRepetitionType.REQUIRED));
    private final RunColumn shipType = column(RunColumn.ofNumbers("ship_type"));
    private final PlainColumn late = column(new PlainColumn("late", Type.BOOLEAN));
    private final RunColumn tlp = column(RunColumn.ofTexts("tlp", FieldRepetitionType.REQUIRED));
    private final RunColumn releasableTo = column(RunColumn.ofTexts("releasable_to", FieldRepetitionType.REQUIRED));
    private final RunColumn licence = column(RunColumn.ofTexts("licence", FieldRepetitionType.REQUIRED));
    private int rows;
    private long allRows;

    GeoParquetWriter(OutputStream out, ExportAbout about) throws IOException {
        this.about = about;
        sink = new PageSink(out);
        sink.write(MAGIC);
    }

    private <C extends Column> C column(C column) {
        columns.add(column);
        return column;
    }

    /** Microseconds since 1970 in UTC. */
    private static PlainColumn times(String name) {
        PlainColumn column = new PlainColumn(name, Type.INT64);
        column.element()
                .setLogicalType(LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))));
        return column;
    }

    @Override
    public void write(TrackPiece piece) throws IOException {
        PieceText text = PieceText.of(piece.track());
        int points = piece.points().size();
        track.add(text.track(), points);
        identity.add(text.identity(), points);
        name.add(text.name(), points);
        platform.add(text.platform(), points);
        shipType.add(Integer.toString(text.shipType()), points);
        late.add(piece.late(), points);
        tlp.add(text.tlp(), points);
        releasableTo.add(text.releasableTo(), points);
        licence.add(text.licence(), points);
        piece.points().forEach(this::point);
        rows += points;
        if (rows >= ROWS) {
            group();
        }
    }

    private void point(HistoryPoint point) {
        ByteBuffer wkb = ByteBuffer.allocate(WKB_POINT_BYTES);
        wkb.order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putInt(1);
        wkb.putDouble(point.lonDeg()).putDouble(point.latDeg());
        geometry.add(wkb.array());
        lon.add(point.lonDeg());
        lat.add(point.latDeg());
        time.add(point.timeEpochMicros());
        known.add(point.knownEpochMicros());
        east.add(point.eastMps());
        north.add(point.northMps());
        sigma.add(point.sigmaMeters());
        notes.add(point.latDeg(), point.lonDeg());
    }

    private void group() throws IOException {
        List<ColumnChunk> chunks = new ArrayList<>();
        long bytes = 0;
        for (Column column : columns) {
            ColumnChunk chunk = column.write(sink, rows);
            bytes += Objects.requireNonNull(chunk.getMeta_data()).getTotal_uncompressed_size();
            chunks.add(chunk);
        }
        groups.add(new RowGroup(chunks, bytes, rows));
        allRows += rows;
        rows = 0;
    }

    @Override
    public void finish(ExportSummary summary) throws IOException {
        if (rows > 0) {
            group();
        }
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("tracks").setNum_children(columns.size()));
        List<ColumnOrder> orders = new ArrayList<>();
        for (Column column : columns) {
            schema.add(column.element());
            orders.add(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
        }
        FileMetaData meta = new FileMetaData(1, schema, allRows, groups);
        meta.setKey_value_metadata(notes.all(about, summary));
        meta.setCreated_by(about.program());
        meta.setColumn_orders(orders);
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(meta, footer);
        sink.write(footer.toByteArray());
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        length.order(ByteOrder.LITTLE_ENDIAN).putInt(footer.size());
        sink.write(length.array());
        sink.write(MAGIC);
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
