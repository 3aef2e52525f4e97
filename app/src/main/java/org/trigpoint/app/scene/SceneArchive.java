package org.trigpoint.app.scene;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.imagery.stac.StacException;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacReader;
import org.trigpoint.imagery.stac.StacWriter;
import org.trigpoint.model.scene.ImageScene;

/**
 * The scenes of a station: a folder {@code scenes} among its data with a folder for each, named by its id, that holds {@code item.json}, a
 * STAC item, and copies of its files where there are some. A scene appears and disappears whole: its folder is made aside and moved. One
 * program changes it at a time; others may read.
 */
public final class SceneArchive {
    /** The folder's name among the data. */
    public static final String FOLDER = "scenes";

    private static final Logger LOG = LoggerFactory.getLogger(SceneArchive.class);
    private static final String ITEM = "item.json";

    private final Path folder;

    /** @param data folder of the station's data */
    public SceneArchive(Path data) {
        folder = data.resolve(FOLDER);
    }

    /** A kept scene: what is kept, and what it says. */
    public record Kept(StacItem item, ImageScene scene) {}

    /** Changes whenever a scene is added or removed. */
    long version() {
        try {
            return Files.getLastModifiedTime(folder).to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            // No scene was added yet.
            return Long.MIN_VALUE;
        }
    }

    /** All of them, the latest taken first; one that cannot be read is told of and passed over. */
    public List<Kept> scenes() {
        List<Kept> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, "[!.]*")) {
            for (Path each : folders) {
                read(each).ifPresent(all::add);
            }
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + folder + ": " + e.getMessage());
        }
        all.sort(Comparator.comparingLong((Kept kept) -> kept.scene.fromEpochMicros())
                .reversed()
                .thenComparing(kept -> kept.scene.id()));
        return all;
    }

    /** That of an id. */
    public Optional<Kept> find(String id) {
        return ImageScene.isId(id) && Files.exists(folder.resolve(id)) ? read(folder.resolve(id)) : Optional.empty();
    }

    private static Optional<Kept> read(Path scene) {
        Path file = scene.resolve(ITEM);
        try {
            StacItem item = atHome(StacReader.item(Files.readAllBytes(file)), scene);
            return Optional.of(new Kept(item, SceneItems.scene(item)));
        } catch (IOException | StacException | IllegalArgumentException e) {
            LOG.warn("The scene in {} cannot be read: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Copies are in the scene's folder, wherever that has moved to since. */
    private static StacItem atHome(StacItem item, Path scene) {
        String folder = "/" + FOLDER + "/" + item.id() + "/";
        return item.withAssets(item.assets().stream()
                .map(asset -> {
                    int at = asset.href().lastIndexOf(folder);
                    String name = at < 0 ? "" : asset.href().substring(at + folder.length());
                    boolean kept = asset.href().startsWith("file:")
                            && !name.isEmpty()
                            && Files.exists(scene.resolve(URI.create(name).getPath()));
                    return kept
                            ? asset.withHref(scene.resolve(URI.create(name).getPath())
                                    .toAbsolutePath()
                                    .normalize()
                                    .toUri()
                                    .toString())
                            : asset;
                })
                .toList());
    }

    /** A folder for the files of a scene that is being added; {@link #keep} makes it the scene's. */
    Path begin(String id) throws IOException {
        if (Files.exists(folder.resolve(id))) {
            throw new SettingsException("There is a scene " + id + " already: remove it with scene remove " + id
                    + ", or give this one another name with --id");
        }
        Files.createDirectories(folder);
        Path aside = folder.resolve(".adding-" + id);
        delete(aside);
        return Files.createDirectory(aside);
    }

    /** Where a file of a scene that is being added will be. */
    Path kept(String id, String name) {
        return folder.resolve(id).resolve(name).toAbsolutePath().normalize();
    }

    /** Adds a scene whose folder was begun. */
    void keep(StacItem item, Path aside) throws IOException {
        Files.write(aside.resolve(ITEM), StacWriter.json(item));
        Files.move(aside, folder.resolve(item.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a scene and the copies of its files; what was only referenced stays where it is. False when there is none of this id. */
    public boolean remove(String id) throws IOException {
        Path scene = folder.resolve(id);
        if (!ImageScene.isId(id) || !Files.isDirectory(scene)) {
            return false;
        }
        Path aside = folder.resolve(".removing-" + id);
        delete(aside);
        Files.move(scene, aside, StandardCopyOption.ATOMIC_MOVE);
        delete(aside);
        return true;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
