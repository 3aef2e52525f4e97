package org.trigpoint.storage.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** A database that may be away and come back. For any thread. Every method but {@link #open} fails with an SQLException until it is open. */
public interface Database extends AutoCloseable {
    /** What is done in a session; what it throws is passed on. */
    @FunctionalInterface
    interface Work<T> {
        /** Uses the session and gives it back. */
        T in(DatabaseSession session) throws SQLException;
    }

    /** A GeoPackage file, not yet open. */
    static Database of(Path file) {
        return new GeoPackage(file, false);
    }

    /** A GeoPackage file that is there, to be read alone; not yet open. */
    static Database reading(Path file) {
        return new GeoPackage(file, true);
    }

    /**
     * Tables in PostGIS, not yet open: in the schema {@code trigpoint}, or the one that the URL names as {@code currentSchema}. Throws
     * IllegalArgumentException when the URL is none.
     *
     * @param url {@code jdbc:postgresql://host:port/database?user=name}; a password may stand in it, or in the file that PGPASSFILE names
     */
    static Database at(String url) {
        return new PostGis(url, false);
    }

    /** The same, to be read alone. */
    static Database readingAt(String url) {
        return new PostGis(url, true);
    }

    /** Which SQL it speaks. */
    Dialect dialect();

    /**
     * Connects, and brings the tables up to date. May be called again after an SQLException, which says that it is away.
     *
     * @throws DatabaseException when it can never be used, with what to do
     */
    void open() throws SQLException;

    /** Does all of this, or nothing. One at a time, waiting for the others. */
    <T> T write(Work<T> work) throws SQLException;

    /** Reads, in a transaction of its own; several at once. */
    <T> T read(Work<T> work) throws SQLException;

    @Override
    void close();
}
