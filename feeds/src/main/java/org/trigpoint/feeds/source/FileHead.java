package org.trigpoint.feeds.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.model.recording.Raw;

/** Looks at the beginning of files. */
final class FileHead {
    private static final int HEAD_BYTES = 1 << 16;

    private record Dated(Path file, long firstEpochMicros) {}

    private FileHead() {}

    /** The first line that is not blank, without a byte order mark; empty when there is none. */
    static String firstLine(Path file) throws IOException {
        List<Raw> lines = messages(head(file), false, LineFramer::new);
        return lines.isEmpty() ? "" : text(lines.getFirst());
    }

    static String text(Raw raw) {
        String line = new String(raw.array(), raw.offset(), raw.length(), StandardCharsets.UTF_8);
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** Puts files in the order of the first time that each tells; when one tells none, they stay in the order of their names. */
    static List<Path> inOrderOfTime(List<Path> files, LineTime lineTime, boolean features, Framers framers)
            throws IOException {
        if (files.size() == 1) {
            return files;
        }
        List<Dated> dated = new ArrayList<>();
        for (Path file : files) {
            long first = firstTime(file, lineTime, features, framers);
            if (first == LineTime.NONE) {
                return files;
            }
            dated.add(new Dated(file, first));
        }
        dated.sort(Comparator.comparingLong(Dated::firstEpochMicros));
        return dated.stream().map(Dated::file).toList();
    }

    private static long firstTime(Path file, LineTime lineTime, boolean features, Framers framers) throws IOException {
        for (Raw raw : messages(head(file), features, framers)) {
            long time = lineTime.epochMicros(raw);
            if (time != LineTime.NONE) {
                return time;
            }
        }
        return LineTime.NONE;
    }

    /** The first 64 KiB of what a file holds; of a pipe nothing, since what is read from it is gone. */
    static byte[] head(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (InputStream in = Unpack.open(file)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            return new byte[0];
        }
    }

    /**
     * Cuts a stream as its head says.
     *
     * @param features true when it may be a document of GeoJSON
     * @param framers of what is none
     */
    static Framer framer(byte[] head, boolean features, Framers framers, int chunkBytes, LineFramer.Lines messages) {
        boolean document = features && FeatureDocument.begins(head);
        return document ? new FeatureFramer(messages) : framers.open(chunkBytes, messages);
    }

    private static List<Raw> messages(byte[] head, boolean features, Framers framers) throws IOException {
        List<Raw> messages = new ArrayList<>();
        Framer framer = framer(head, features, framers, 2 * HEAD_BYTES, messages::add);
        try (InputStream bytes = new ByteArrayInputStream(head)) {
            while (framer.readFrom(bytes)) {}
            framer.end();
        } catch (InterruptedException e) {
            throw new AssertionError("Adding to a list does not wait", e);
        }
        return messages;
    }
}
