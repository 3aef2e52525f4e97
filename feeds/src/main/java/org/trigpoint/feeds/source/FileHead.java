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
        List<Raw> lines = lines(file);
        return lines.isEmpty() ? "" : text(lines.getFirst());
    }

    static String text(Raw raw) {
        String line = new String(raw.array(), raw.offset(), raw.length(), StandardCharsets.UTF_8);
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** Puts files in the order of the first time that each tells; when one tells none, they stay in the order of their names. */
    static List<Path> inOrderOfTime(List<Path> files, LineTime lineTime) throws IOException {
        if (files.size() == 1) {
            return files;
        }
        List<Dated> dated = new ArrayList<>();
        for (Path file : files) {
            long first = firstTime(file, lineTime);
            if (first == LineTime.NONE) {
                return files;
            }
            dated.add(new Dated(file, first));
        }
        dated.sort(Comparator.comparingLong(Dated::firstEpochMicros));
        return dated.stream().map(Dated::file).toList();
    }

    private static long firstTime(Path file, LineTime lineTime) throws IOException {
        for (Raw raw : lines(file)) {
            long time = lineTime.epochMicros(raw);
            if (time != LineTime.NONE) {
                return time;
            }
        }
        return LineTime.NONE;
    }

    /** The lines in the first 64 KiB; of a pipe none, since what is read from it is gone. */
    private static List<Raw> lines(Path file) throws IOException {
        List<Raw> lines = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return lines;
        }
        byte[] head;
        try (InputStream in = Unpack.open(file)) {
            head = in.readNBytes(HEAD_BYTES);
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            return lines;
        }
        LineFramer framer = new LineFramer(2 * HEAD_BYTES, lines::add);
        try (InputStream bytes = new ByteArrayInputStream(head)) {
            while (framer.readFrom(bytes)) {}
            framer.end();
        } catch (InterruptedException e) {
            throw new AssertionError("Adding to a list does not wait", e);
        }
        return lines;
    }
}
