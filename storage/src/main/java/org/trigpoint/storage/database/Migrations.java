package org.trigpoint.storage.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tables to {@link #VERSION} by the scripts between, in one transaction. A script is statements that end with a semicolon at the end of a line; lines
 * that begin with two dashes are comments. A script that was published is never changed.
 */
final class Migrations {
    /** Number of the newest script. */
    static final int VERSION = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** Runs what is missing, in the transaction of the session. */
    static void run(int from, Dialect dialect, DatabaseSession session) throws SQLException {
        requireKnown(from);
        for (int version = from + 1; version <= VERSION; version++) {
            session.execute(script(dialect, version).toArray(String[]::new));
        }
        if (from < VERSION) {
            session.execute(
                    from == 0
                            ? "insert into trigpoint (fid, schema) values (1, " + VERSION + ")"
                            : "update trigpoint set schema = " + VERSION);
        }
        if (from > 0 && from < VERSION) {
            LOG.info("The tables of the history were brought from version {} to {}", from, VERSION);
        }
    }

    /** Refuses tables of a later program. */
    static void requireKnown(int version) {
        if (version > VERSION) {
            throw new DatabaseException("The history was written by a later program (schema " + version
                    + ", this one knows " + VERSION + "): start that one, or move the history away");
        }
    }

    static List<String> script(Dialect dialect, int version) {
        String name = dialect.folder() + "/" + version + ".sql";
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no script " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String code =
                    text.lines().filter(line -> !line.startsWith("--")).reduce("", (one, two) -> one + "\n" + two);
            return Stream.of(code.split(";\\s*\n"))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
