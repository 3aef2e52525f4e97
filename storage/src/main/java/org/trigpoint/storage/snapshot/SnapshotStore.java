package org.trigpoint.storage.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;

/**
 * The folder of snapshots, each a folder {@code <ordinal, 8 digits>_<cut>} of one file a part and a manifest.
 *
 * <p>A snapshot is written under another name, made durable, and renamed last: what has the right name was whole when it got it.
 * Whether it still is, is checked by the hashes of its parts. One thread at a time.
 */
public final class SnapshotStore {
    private static final Pattern NAME = Pattern.compile("(\\d{8,18})_.+(?<!\\.new)");
    private static final String UNFINISHED = ".new";

    private final Path dir;
    private final int keep;

    private SnapshotStore(Path dir, int keep) {
        this.dir = dir;
        this.keep = keep;
    }

    /**
     * Opens or makes the folder, and clears away what an earlier process did not finish.
     *
     * @param keep how many of the newest snapshots stay, 1 or more
     */
    public static SnapshotStore open(Path dir, int keep) throws IOException {
        if (keep < 1) {
            throw new IllegalArgumentException("A store keeps 1 snapshot or more, not " + keep);
        }
        Files.createDirectories(dir);
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).endsWith(UNFINISHED)) {
                    delete(file);
                }
            }
        }
        return new SnapshotStore(dir, keep);
    }

    /** The newest whole snapshot of a folder that another process may be writing to; changes nothing. */
    public static SnapshotSearch look(Path dir) throws IOException {
        return Files.isDirectory(dir) ? new SnapshotStore(dir, 1).newestWhole() : new SnapshotSearch(null, List.of());
    }

    /**
     * Begins a snapshot.
     *
     * @param cut stamp of the last message that is in it
     * @param progressEpochMicros progress of the recording at the cut
     */
    public SnapshotDraft begin(Stamp cut, long progressEpochMicros) throws IOException {
        List<Place> places = places();
        long ordinal = places.isEmpty() ? 1 : places.getFirst().ordinal() + 1;
        Path draft = dir.resolve(String.format(Locale.ROOT, "%08d_%s%s", ordinal, cut, UNFINISHED));
        delete(draft);
        Files.createDirectory(draft);
        return new SnapshotDraft(this, draft, ordinal, cut, progressEpochMicros);
    }

    Snapshot place(Path draft, Snapshot snapshot) throws IOException {
        String name = String.valueOf(draft.getFileName());
        Path target = dir.resolve(name.substring(0, name.length() - UNFINISHED.length()));
        force(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        force(dir);
        List<Place> places = places();
        for (Place old : places.subList(Math.min(keep, places.size()), places.size())) {
            delete(old.path());
        }
        return new Snapshot(
                target, snapshot.ordinal(), snapshot.cut(), snapshot.progressEpochMicros(), snapshot.parts());
    }

    /** The newest snapshot whose parts all have their hashes. */
    public SnapshotSearch newestWhole() throws IOException {
        return newestWholeBefore(Long.MAX_VALUE);
    }

    /** The newest whole snapshot before one that was whole, but that its reader could not use. */
    public SnapshotSearch newestWholeBefore(Snapshot unusable) throws IOException {
        return newestWholeBefore(unusable.ordinal());
    }

    private SnapshotSearch newestWholeBefore(long ordinal) throws IOException {
        List<String> messages = new ArrayList<>();
        for (Place place : places()) {
            if (place.ordinal() >= ordinal) {
                continue;
            }
            try {
                Snapshot snapshot = SnapshotManifest.read(place.path(), place.ordinal());
                checkParts(snapshot);
                if (!messages.isEmpty()) {
                    messages.add("Snapshot " + place.path().getFileName()
                            + " is used: the journal is replayed from after " + snapshot.cut());
                }
                return new SnapshotSearch(snapshot, messages);
            } catch (IOException e) {
                messages.add("Snapshot " + place.path().getFileName() + " cannot be used: " + reason(e));
            }
        }
        if (!messages.isEmpty()) {
            messages.add("No snapshot is whole: the journal is replayed from its start");
        }
        return new SnapshotSearch(null, messages);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException missing
                ? "it lacks " + Path.of(missing.getFile()).getFileName()
                : String.valueOf(e.getMessage());
    }

    private static void checkParts(Snapshot snapshot) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (SnapshotPart part : snapshot.parts()) {
            MessageDigest sha = Sha256.begin();
            try (InputStream in = Files.newInputStream(snapshot.dir().resolve(part.name()))) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sha.update(buffer, 0, read);
                }
            }
            if (!HexFormat.of().formatHex(sha.digest()).equals(part.sha256())) {
                throw new IOException("part " + part.name() + " is not as it was written");
            }
        }
    }

    private record Place(Path path, long ordinal) {}

    /** What looks like a snapshot, newest first. */
    private List<Place> places() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(SnapshotStore::asPlace)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(Place::ordinal).reversed())
                    .toList();
        }
    }

    private static Optional<Place> asPlace(Path path) {
        Matcher matcher = NAME.matcher(String.valueOf(path.getFileName()));
        return matcher.matches() ? Optional.of(new Place(path, Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.delete(path);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
