package org.trigpoint.app.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.model.scene.ImageScene;

/** Adds scenes to the archive: finds what a file, a folder or an address holds, hashes it and keeps an item of it. Used by one thread. */
public final class SceneIntake {
    private static final int MOST_ITEM_BYTES = 16 << 20;

    private final SceneArchive archive;
    private final SceneWishes wishes;
    private final List<String> audiences;
    private final PrintWriter out;
    private final PrintWriter progress;

    /**
     * @param audiences of the site, by their names; none where it has one
     * @param out where it is told what was added
     * @param progress where it is told how far it has come
     */
    public SceneIntake(
            SceneArchive archive, SceneWishes wishes, List<String> audiences, PrintWriter out, PrintWriter progress) {
        this.archive = archive;
        this.wishes = wishes;
        this.audiences = List.copyOf(audiences);
        this.out = out;
        this.progress = progress;
    }

    /** Adds what is at a path or an http address; gives the scenes. Throws SettingsException that says what to do. */
    public List<ImageScene> add(String source) throws IOException, InterruptedException {
        List<FoundScene> found;
        try {
            found = source.matches("https?://.*") ? List.of(remote(URI.create(source))) : local(Path.of(source));
        } catch (RasterException e) {
            throw new SettingsException(source + ", " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
        if (found.size() > 1 && (wishes.id() != null || wishes.time() != null)) {
            throw new SettingsException(source + " holds " + found.size()
                    + " scenes: --id and --time are for one. Add each by its own file");
        }
        List<ImageScene> added = new ArrayList<>();
        for (FoundScene each : found) {
            added.add(new SceneKeeper(archive, wishes, audiences, progress).keep(each));
            each.notes().forEach(out::println);
        }
        return added;
    }

    private FoundScene remote(URI address) throws IOException, InterruptedException {
        if (!address.getPath().toLowerCase(Locale.ROOT).endsWith("json")) {
            return FileFinder.find(id(FileFinder.name(address)), List.of(address), wishes.time());
        }
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<InputStream> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new SettingsException(address + " answered " + answer.statusCode() + ", not an item");
                }
                return ItemFinder.find(body.readNBytes(MOST_ITEM_BYTES), address);
            }
        }
    }

    private List<FoundScene> local(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return folder(source);
        }
        if (!Files.isRegularFile(source)) {
            throw new SettingsException("There is no file or folder " + source);
        }
        if (hasEnding(source, ".json", ".geojson")) {
            return List.of(ItemFinder.find(Files.readAllBytes(source), source.toUri()));
        }
        requireReadable(source);
        Optional<FoundScene> described = wishes.time() == null ? beside(source) : Optional.empty();
        if (described.isPresent()) {
            return List.of(described.get());
        }
        return List.of(
                FileFinder.find(id(String.valueOf(source.getFileName())), List.of(source.toUri()), wishes.time()));
    }

    private static void requireReadable(Path source) {
        if (hasEnding(source, ".jp2", ".j2k")) {
            throw new SettingsException(source + " is JPEG 2000, which is not read. Convert it: gdal_translate -of COG "
                    + source.getFileName() + " out.tif");
        }
    }

    /** The part of an item beside a file that tells of this file. */
    private static Optional<FoundScene> beside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        for (Path each : files(folder == null ? Path.of("") : folder, ".json", ".geojson")) {
            if (ItemFinder.isItem(each)) {
                FoundScene scene;
                try {
                    scene = ItemFinder.find(
                            Files.readAllBytes(each), each.toAbsolutePath().toUri());
                } catch (SettingsException e) {
                    // An item of something else, or a damaged one: the file is what was named.
                    continue;
                }
                List<FoundScene.Shown> own = scene.shown().stream()
                        .filter(shown ->
                                shown.address().equals(file.toAbsolutePath().toUri()))
                        .toList();
                if (!own.isEmpty()) {
                    List<String> notes = List.of("Time and place are those of the STAC item " + each.getFileName()
                            + " beside it; the whole of it is added by naming it");
                    return Optional.of(new FoundScene(scene.item(), own, scene.marking(), scene.classified(), notes));
                }
            }
        }
        return Optional.empty();
    }

    private List<FoundScene> folder(Path folder) throws IOException {
        List<FoundScene> items = new ArrayList<>();
        for (Path file : files(folder, ".json", ".geojson")) {
            if (ItemFinder.isItem(file)) {
                items.add(ItemFinder.find(
                        Files.readAllBytes(file), file.toAbsolutePath().toUri()));
            }
        }
        if (!items.isEmpty()) {
            return items;
        }
        // A product of Sentinel-1 in SAFE has its pixels in a folder of their own.
        Path measured = folder.resolve("measurement");
        List<Path> images =
                files(Files.isDirectory(measured) ? measured : folder, ".tif", ".tiff", ".ntf", ".nitf", ".nsf");
        if (images.isEmpty()) {
            throw new SettingsException("There is no STAC item, GeoTIFF or NITF file in " + folder);
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return List.of(
                FileFinder.find(id(name), images.stream().map(Path::toUri).toList(), wishes.time()));
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && hasEnding(file, endings))
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasEnding(Path file, String... endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(name::endsWith);
    }

    /** An id of a name: what an id may not have becomes a dash. */
    private static String id(String name) {
        String id = name.replaceFirst("(?i)\\.(tiff?|n[it]tf|ntf|nsf|safe)$", "")
                .replaceAll("[^A-Za-z0-9._-]", "-")
                .replaceFirst("^[^A-Za-z0-9]+", "");
        return id.length() > ImageScene.MOST_ID_CHARS ? id.substring(0, ImageScene.MOST_ID_CHARS) : id;
    }
}
