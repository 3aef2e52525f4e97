package org.trigpoint.app.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.scene.SceneArchive;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.imagery.stac.StacAsset;
import org.trigpoint.imagery.stac.StacException;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacReader;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;

/**
 * The files of a scene to search, in the order that a detector asks for.
 *
 * @param files blue, green, red and near infrared of an optical one
 * @param name of the scene: its id where it has one, so that images, things and looks agree
 * @param item what is said of it; null when there are files alone
 */
public record SceneChoice(
        List<Path> files, String name, @Nullable StacItem item) {
    /** A colour as STAC names it, and the band of Sentinel-2. */
    private record Colour(String name, String band) {}

    private static final List<Colour> OPTICAL = List.of(
            new Colour("blue", "B02"), new Colour("green", "B03"), new Colour("red", "B04"), new Colour("nir", "B08"));
    private static final List<Colour> RADAR = List.of(new Colour("vv", "VV"));

    public SceneChoice {
        files = List.copyOf(files);
    }

    /** The files that bands are said to be in. */
    public static SceneChoice ofBands(Map<String, Path> bands) {
        List<Path> files = new ArrayList<>();
        for (Colour colour : OPTICAL) {
            Path file = bands.get(colour.band);
            if (file == null) {
                throw new SettingsException("--bands needs B02, B03, B04 and B08, and has " + bands.keySet());
            }
            files.add(file);
        }
        return new SceneChoice(files, String.valueOf(files.getFirst().getFileName()), null);
    }

    /**
     * What is named: files as they are, a folder with a file a band, a STAC item, or the id of a scene of an archive.
     *
     * @param data folder of the station whose archive it is
     */
    public static SceneChoice of(List<String> named, boolean optical, Path data) throws IOException {
        if (named.size() == 1) {
            Path path = Path.of(named.getFirst());
            if (Files.isDirectory(path)) {
                return ofFolder(path, optical);
            }
            if (Files.isRegularFile(path) && named.getFirst().endsWith(".json")) {
                return ofItem(path, optical);
            }
            if (!Files.exists(path)) {
                return ofArchive(named.getFirst(), optical, data);
            }
        }
        List<Path> files = named.stream().map(Path::of).toList();
        return new SceneChoice(files, String.valueOf(files.getFirst().getFileName()), null);
    }

    private static SceneChoice ofFolder(Path folder, boolean optical) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Colour colour : optical ? OPTICAL : RADAR) {
            // A band's name stands alone in the file's, as in T31_B02_10m.jp2.tif.
            Pattern name = Pattern.compile(
                    "(?:^|.*[^A-Za-z0-9])" + colour.band + "(?:[^A-Za-z0-9].*)?\\.tiff?", Pattern.CASE_INSENSITIVE);
            try (Stream<Path> all = Files.list(folder)) {
                files.add(all.filter(file ->
                                name.matcher(String.valueOf(file.getFileName())).matches())
                        .min(Path::compareTo)
                        .orElseThrow(() -> new SettingsException(
                                folder + " has no GeoTIFF with " + colour.band + " in its name")));
            }
        }
        return new SceneChoice(files, String.valueOf(folder.getFileName()), null);
    }

    private static SceneChoice ofItem(Path document, boolean optical) throws IOException {
        StacItem item;
        try {
            item = StacReader.item(Files.readAllBytes(document));
        } catch (StacException e) {
            throw new SettingsException(document + ", " + e.getMessage());
        }
        List<Path> files = new ArrayList<>();
        for (Colour colour : optical ? OPTICAL : RADAR) {
            StacAsset asset = item.assets().stream()
                    .filter(each -> each.isTiff() && shows(each, colour))
                    .findFirst()
                    .orElseThrow(() -> new SettingsException(
                            document + ", $.assets: none is a GeoTIFF of " + colour.name + " (" + colour.band + ")"));
            String name = asset.href().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
            Path file = document.resolveSibling(name);
            if (!Files.isRegularFile(file)) {
                throw new SettingsException("There is no " + file + ": put the files of the item beside it, or add it"
                        + " to the station with scene add and name its id");
            }
            files.add(file);
        }
        return new SceneChoice(files, item.id(), item);
    }

    private static boolean shows(StacAsset asset, Colour colour) {
        return asset.key().equalsIgnoreCase(colour.band)
                || asset.key().equalsIgnoreCase(colour.name)
                || (asset.bands().size() == 1
                        && asset.bands().getFirst().commonName().equals(colour.name));
    }

    private static SceneChoice ofArchive(String id, boolean optical, Path data) {
        SceneArchive.Kept kept = new SceneArchive(data)
                .find(id)
                .orElseThrow(() -> new SettingsException(
                        "There is no file " + id + ", and no scene of that id in " + data.resolve("scenes")));
        ImageScene scene = kept.scene();
        List<Path> files = new ArrayList<>();
        for (Colour colour : optical ? OPTICAL : RADAR) {
            Optional<SceneBand> band = scene.findBand(colour.name).or(() -> scene.findBand(colour.band));
            SceneBand found = band.orElseThrow(() -> new SettingsException("Scene " + id + " has no band " + colour.name
                    + "; it has " + scene.bands().stream().map(SceneBand::name).toList()));
            files.add(Path.of(scene.files().get(found.file()).href()));
        }
        List<Path> one = files.stream().distinct().toList();
        return new SceneChoice(one, id, kept.item());
    }

    /** When it was taken, where it is said. */
    public Optional<Instant> time() {
        return Optional.ofNullable(item)
                .map(said -> Instant.EPOCH.plus(said.times().fromEpochMicros(), ChronoUnit.MICROS));
    }

    /** What carried the sensor, where it is said. */
    public Optional<String> platform() {
        return Optional.ofNullable(item)
                .map(said -> said.properties().platform())
                .filter(name -> !name.isEmpty());
    }

    /** How the radar flew and looked, where what is said is enough for that. */
    public Optional<RadarView> radar() {
        return Optional.ofNullable(item).flatMap(RadarView::of);
    }
}
