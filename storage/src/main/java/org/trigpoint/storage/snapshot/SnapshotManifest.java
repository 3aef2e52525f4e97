package org.trigpoint.storage.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;

/**
 * The file {@code manifest.txt} of a snapshot: ASCII lines that end in LF, fields divided by one space.
 *
 * <pre>
 * trigpoint-snapshot 1
 * cut ‹stamp›
 * progress ‹epoch micros›
 * part ‹name› ‹format version› ‹bytes› ‹SHA-256, 64 hex digits›      one line a part
 * end ‹SHA-256 of all bytes of the lines before›
 * </pre>
 */
final class SnapshotManifest {
    static final String NAME = "manifest.txt";
    private static final String HEAD = "trigpoint-snapshot 1";

    private SnapshotManifest() {}

    static byte[] toBytes(Stamp cut, long progressEpochMicros, List<SnapshotPart> parts) {
        StringBuilder lines = new StringBuilder(HEAD + "\ncut " + cut + "\nprogress " + progressEpochMicros + "\n");
        for (SnapshotPart part : parts) {
            lines.append("part ").append(part.name()).append(' ').append(part.formatVersion());
            lines.append(' ')
                    .append(part.bytes())
                    .append(' ')
                    .append(part.sha256())
                    .append('\n');
        }
        String hash = sha256(lines.toString());
        return lines.append("end ").append(hash).append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the manifest of a folder; throws IOException that says what is wrong with it. */
    static Snapshot read(Path dir, long ordinal) throws IOException {
        String text = Files.readString(dir.resolve(NAME), StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("end ");
        if (!text.startsWith(HEAD + "\n") || end < 0) {
            throw new IOException("its manifest is not one of version 1");
        }
        if (!text.substring(end).equals("end " + sha256(text.substring(0, end)) + "\n")) {
            throw new IOException("its manifest is not as it was written");
        }
        List<String> lines = text.substring(0, end).lines().toList();
        try {
            List<SnapshotPart> parts = new ArrayList<>();
            for (String line : lines.subList(3, lines.size())) {
                parts.add(part(line.split(" ", -1)));
            }
            Stamp cut = Stamp.parse(lines.get(1).substring("cut ".length()));
            return new Snapshot(dir, ordinal, cut, Long.parseLong(lines.get(2).substring("progress ".length())), parts);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("its manifest cannot be read: " + e.getMessage(), e);
        }
    }

    private static SnapshotPart part(String[] fields) {
        return new SnapshotPart(fields[1], Integer.parseInt(fields[2]), Long.parseLong(fields[3]), fields[4]);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.begin().digest(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
