package org.trigpoint.storage.database;

/** Which SQL a database speaks. */
public enum Dialect {
    /** SQLite with the tables of GeoPackage 1.3. */
    GEOPACKAGE("geopackage"),
    /** PostgreSQL with PostGIS. */
    POSTGIS("postgis");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** Where its scripts are. */
    String folder() {
        return folder;
    }
}
