package org.trigpoint.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.app.settings.SettingsException;

/** Whether the folder of data is one that this program may go on with, and who else can read what is secret. */
final class FolderCheck implements Check {
    private static final List<String> SECRET = List.of("accounts.json", "audit.log");

    @Override
    public String name() {
        return "data";
    }

    @Override
    public List<Finding> look(Station station) throws IOException {
        Path data = station.data();
        List<Finding> findings = new ArrayList<>();
        if (!Files.exists(data)) {
            findings.addAll(Finding.ok(name(), data + " is not there yet; it is made at the first start"));
        } else if (Files.exists(data.resolve(DataFolder.RESTORING))) {
            findings.addAll(Finding.fail(name(), "a restore to " + data + " was cut off: do it again, with --force"));
        } else {
            findings.addAll(written(data));
        }
        for (String file : SECRET) {
            findings.addAll(secret(data.resolve(file)));
        }
        if (!station.settings().people().isEmpty()) {
            findings.addAll(secret(station.settingsFile()));
        }
        return findings;
    }

    private List<Finding> written(Path data) {
        try {
            DataFolder.Written written = DataFolder.written(data);
            if (written.isLater()) {
                return Finding.fail(name(), DataFolder.later(data.toString(), written));
            }
            return Finding.ok(
                    name(),
                    written.data() == 0
                            ? data + " does not say who wrote it: an early program, or none"
                            : data + " was written by Trigpoint " + written.program() + " (data " + written.data()
                                    + ")");
        } catch (SettingsException e) {
            return Finding.fail(name(), String.valueOf(e.getMessage()));
        }
    }

    private List<Finding> secret(@Nullable Path file) throws IOException {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.contains(PosixFilePermission.OTHERS_READ)
                        || permissions.contains(PosixFilePermission.OTHERS_WRITE)
                ? Finding.warn(name(), "everyone on this machine can read or write " + file + ": chmod 600 " + file)
                : List.of();
    }
}
