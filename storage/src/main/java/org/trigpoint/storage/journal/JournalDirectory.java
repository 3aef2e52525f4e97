package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.flow.Stamp;

/** Names of a journal's files, and how they are listed and replaced; any thread. */
final class JournalDirectory {
    private static final String SUFFIX = ".journal";
    static final String UNFINISHED = ".new";
    private static final int ORDINAL_DIGITS = 8;

    /** A segment by its name. */
    record Segment(Path path, long ordinal, Stamp first) {}

    private JournalDirectory() {}

    static String segmentName(long ordinal, Stamp first) {
        return String.format(Locale.ROOT, "%08d_%s%s", ordinal, first, SUFFIX);
    }

    /** The segments of a journal, oldest first. */
    static List<Segment> segments(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(JournalDirectory::segment)
                    .flatMap(Optional::stream)
                    .sorted(java.util.Comparator.comparingLong(Segment::ordinal))
                    .toList();
        } catch (NoSuchFileException e) {
            throw new IOException("No journal is in " + dir + ": the folder does not exist", e);
        }
    }

    /** Removes what an earlier process was writing when it stopped. */
    static void removeUnfinished(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).endsWith(UNFINISHED)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Optional<Segment> segment(Path path) {
        String name = String.valueOf(path.getFileName());
        int split = name.indexOf('_');
        if (split < ORDINAL_DIGITS || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        try {
            long ordinal = Long.parseLong(name.substring(0, split));
            Stamp first = Stamp.parse(name.substring(split + 1, name.length() - SUFFIX.length()));
            return Optional.of(new Segment(path, ordinal, first));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Replaces a small file, so that at any moment it is the old or the new one, whole. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the creation, renaming and removal of files in this folder durable. */
    static void forceNames(Path dir) throws IOException {
        try (FileChannel channel = FileChannel.open(dir, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
