package org.trigpoint.app.backup;

import java.util.List;

/**
 * What an archive holds.
 *
 * @param files in it
 * @param bytes of them
 * @param cut stamp of the last message; empty when there is none
 * @param notes what is not in it
 */
public record BackupSummary(int files, long bytes, String cut, List<String> notes) {
    public BackupSummary {
        notes = List.copyOf(notes);
    }

    static BackupSummary of(BackupManifest manifest) {
        long bytes =
                manifest.files().stream().mapToLong(BackupManifest.Part::bytes).sum();
        return new BackupSummary(manifest.files().size(), bytes, manifest.cut(), manifest.notes());
    }
}
