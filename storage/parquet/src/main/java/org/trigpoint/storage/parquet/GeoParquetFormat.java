package org.trigpoint.storage.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.trigpoint.storage.export.ExportAbout;
import org.trigpoint.storage.export.ExportFormat;
import org.trigpoint.storage.export.ExportWriter;

/** GeoParquet 1.1. */
public final class GeoParquetFormat implements ExportFormat.Streamed {
    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public ExportWriter begin(OutputStream out, ExportAbout about) throws IOException {
        return new GeoParquetWriter(out, about);
    }
}
