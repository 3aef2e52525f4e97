package org.trigpoint.app.backup;

import java.util.List;
import org.trigpoint.app.data.DataFolder;
import org.trigpoint.storage.database.GeoPackageInspection;
import org.trigpoint.storage.journal.JournalVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself: {@code manifest.json}, the last file but one. The last, {@code manifest.sha256}, has its hash. A field
 * that is not known is passed over, so that an earlier program can say that it is too old.
 *
 * @param format of the archive
 * @param program version that made it
 * @param madeAt ISO 8601, UTC
 * @param data number of the data folder ({@link DataFolder#VERSION})
 * @param journal format of the journal
 * @param history schema of the history; 0 without one
 * @param cut stamp of the last message in it; empty when there is none
 * @param files all others, in the archive's order
 * @param notes what is not in it
 */
record BackupManifest(
        int format,
        String program,
        String madeAt,
        int data,
        int journal,
        int history,
        String cut,
        List<Part> files,
        List<String> notes) {
    static final String NAME = "manifest.json";
    static final String HASH_NAME = "manifest.sha256";
    static final int FORMAT = 1;

    /**
     * One file.
     *
     * @param name in the archive, parts divided by slashes
     * @param bytes its size
     * @param sha256 of its bytes, lower-case hex
     */
    record Part(String name, long bytes, String sha256) {}

    BackupManifest {
        files = files == null ? List.of() : List.copyOf(files);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    byte[] toBytes() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Reads a manifest; refuses that of a later program. */
    static BackupManifest read(byte[] bytes) {
        BackupManifest manifest;
        try {
            manifest = JsonMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(bytes, BackupManifest.class);
        } catch (JacksonException e) {
            throw new BackupException("its manifest cannot be read: " + e.getOriginalMessage());
        }
        manifest.refuseLater("archive", manifest.format, FORMAT);
        manifest.refuseLater("data", manifest.data, DataFolder.VERSION);
        manifest.refuseLater("journal", manifest.journal, JournalVersion.NUMBER);
        manifest.refuseLater("history", manifest.history, GeoPackageInspection.SCHEMA);
        return manifest;
    }

    private void refuseLater(String what, int number, int known) {
        if (number > known) {
            throw new BackupException("it was made by Trigpoint " + program + " (" + what + " " + number
                    + ", this program knows " + known + "): restore it with that one");
        }
    }
}
