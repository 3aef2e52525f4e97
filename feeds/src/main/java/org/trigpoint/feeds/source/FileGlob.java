package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that a path or a glob names. */
final class FileGlob {
    private static final int DEEPEST = 32;

    private FileGlob() {}

    /**
     * One file, every file of a folder, or those that match a glob ({@code *}, {@code **}, {@code ?}, {@code []},
     * <code>{}</code>), in order of their names.
     *
     * @throws IOException when there is none
     */
    static List<Path> find(String path) throws IOException {
        Path plain = Path.of(path);
        if (Files.isRegularFile(plain) || isPipe(plain)) {
            return List.of(plain);
        }
        boolean folder = Files.isDirectory(plain);
        if (!folder && !hasWildcard(path)) {
            throw new NoSuchFileException(path);
        }
        Path root = folder ? plain : fixedPart(path);
        PathMatcher matcher = folder ? file -> true : matcher(path);
        int depth = folder ? 1 : path.contains("**") ? DEEPEST : plain.getNameCount() - root.getNameCount() + 1;
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        try (Stream<Path> found = Files.walk(root, Math.max(1, depth), FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(matcher::matches)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("no file matches " + path);
            }
            return files;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw new IOException("cannot look through " + root + ": " + Reasons.of(cause == null ? e : cause), e);
        }
    }

    private static boolean isPipe(Path path) {
        return Files.exists(path) && !Files.isDirectory(path);
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private static boolean hasWildcard(String text) {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** The folders before the first wildcard. */
    private static Path fixedPart(String glob) {
        int wildcard = 0;
        while ("*?[{".indexOf(glob.charAt(wildcard)) < 0) {
            wildcard++;
        }
        int slash = glob.lastIndexOf('/', wildcard);
        return Path.of(slash < 0 ? "" : slash == 0 ? "/" : glob.substring(0, slash));
    }
}
