package org.trigpoint.storage.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** GeoPackage 1.3: layers of lines and of points, with a table of what it is and one of the licences. */
final class GeoPackageFormat implements ExportFormat {
    @Override
    public String name() {
        return "gpkg";
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public ExportWriter begin(Path file, ExportAbout about) throws IOException {
        try {
            return new GeoPackageWriter(file, about);
        } catch (SQLException e) {
            throw new IOException("The GeoPackage cannot be made: " + e.getMessage(), e);
        }
    }
}
