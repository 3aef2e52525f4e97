package org.trigpoint.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.DatabaseException;
import org.trigpoint.storage.database.GeoPackageInspection;

/** Whether the history is one that this program knows: its file, which is to be whole, or its database, which is to answer. */
final class HistoryCheck implements Check {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Finding> look(Station station) {
        String url = station.settings().historyUrl();
        return url == null ? file(station) : database(url);
    }

    private List<Finding> database(String url) {
        try (Database database = Database.readingAt(url)) {
            database.open();
            return Finding.ok(name(), "its database answers, and has tables that this program knows");
        } catch (DatabaseException e) {
            return Finding.fail(name(), String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return Finding.fail(
                    name(),
                    "its database does not answer (" + e.getMessage() + "): is it started, are address, "
                            + "name and password of historyUrl right? Until it answers what is to be kept waits in memory");
        }
    }

    private List<Finding> file(Station station) {
        Path file = station.data().resolve("history.gpkg");
        if (!Files.exists(file)) {
            return Finding.ok(name(), "no file yet");
        }
        try {
            GeoPackageInspection found = GeoPackageInspection.of(file);
            String said = String.format(Locale.ROOT, "%,d segments, schema %d", found.segments(), found.schema());
            if (found.schema() > GeoPackageInspection.SCHEMA) {
                return Finding.fail(
                        name(),
                        said + "; this program knows " + GeoPackageInspection.SCHEMA + ": start the later one, or move "
                                + file + " away");
            }
            return found.check().equals("ok")
                    ? Finding.ok(name(), said)
                    : Finding.fail(
                            name(),
                            said + "; damaged: " + found.check() + ". Restore a backup, or move " + file
                                    + " away: a new one begins");
        } catch (DatabaseException e) {
            return Finding.fail(
                    name(),
                    e.getMessage() + ". A start puts it aside and begins a new one; restore a backup "
                            + "to have it back");
        }
    }
}
