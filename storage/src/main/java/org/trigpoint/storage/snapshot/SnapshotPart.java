package org.trigpoint.storage.snapshot;

import java.util.regex.Pattern;

/**
 * One named file of a snapshot.
 *
 * @param name lower-case letters, digits and hyphens
 * @param formatVersion of its bytes, for the codec that reads them
 * @param bytes how many
 * @param sha256 of them, lower-case hex
 */
public record SnapshotPart(String name, int formatVersion, long bytes, String sha256) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public SnapshotPart {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A part of a snapshot has a name of 1 to 64 lower-case letters, digits and hyphens, not " + name);
        }
    }
}
