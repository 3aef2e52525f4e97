package org.trigpoint.app.scene;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.stac.StacAsset;
import org.trigpoint.imagery.stac.StacBand;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacProperties;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;
import org.trigpoint.model.scene.SceneFile;
import org.trigpoint.model.zone.Shape;

/**
 * What the archive writes into an item beside what STAC knows: {@code trigpoint:kind}, {@code trigpoint:tlp}, {@code trigpoint:releasable_to} and
 * {@code trigpoint:licence} of the properties, and {@code trigpoint:pixels} of the assets that are shown, with the size and the hash of the file
 * extension.
 */
final class SceneItems {
    static final String KIND = "trigpoint:kind";
    static final String TLP = "trigpoint:tlp";
    static final String RELEASABLE = "trigpoint:releasable_to";
    static final String LICENCE = "trigpoint:licence";
    static final String PIXELS = "trigpoint:pixels";
    static final String SIZE = "file:size";
    static final String CHECKSUM = "file:checksum";

    /** A multihash: SHA-256 (0x12) of 32 bytes (0x20). */
    private static final String SHA256 = "1220";

    private SceneItems() {}

    /** An asset with what is kept of its file. */
    static StacAsset pixels(StacAsset asset, String href, long sizeBytes, String sha256Hex, List<StacBand> bands) {
        Map<String, String> others = new LinkedHashMap<>(asset.others());
        others.put(PIXELS, "true");
        others.put(SIZE, String.valueOf(sizeBytes));
        others.remove(CHECKSUM);
        if (!sha256Hex.isEmpty()) {
            others.put(CHECKSUM, quoted(SHA256 + sha256Hex));
        }
        return new StacAsset(
                asset.key(), href, asset.type(), asset.title(), asset.roles(), bands, asset.projection(), others);
    }

    /** A text as JSON; the letters of it need no escape but quotes and backslashes. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The scene that an item of the archive tells of. */
    static ImageScene scene(StacItem item) {
        List<StacAsset> shown = item.assets().stream()
                .filter(asset -> asset.others().containsKey(PIXELS))
                .toList();
        List<SceneFile> files = shown.stream().map(SceneItems::file).toList();
        StacProperties properties = item.properties();
        Map<String, String> others = properties.others();
        return new ImageScene(
                item.id(),
                properties.title().isEmpty() ? item.id() : properties.title(),
                properties.platform(),
                String.join(", ", properties.instruments()),
                ImageScene.Kind.valueOf(text(others, KIND, ImageScene.Kind.OTHER.name())),
                item.times().fromEpochMicros(),
                item.times().untilEpochMicros(),
                footprint(item),
                properties.gsdMeters(),
                bands(shown),
                new Marking(
                        Marking.Tlp.valueOf(text(others, TLP, Marking.Tlp.CLEAR.name())),
                        Stream.of(text(others, RELEASABLE, "").split(","))
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        text(others, LICENCE, properties.licence())),
                files);
    }

    private static String text(Map<String, String> others, String name, String unlessSaid) {
        String json = others.get(name);
        if (json == null || !json.startsWith("\"")) {
            return unlessSaid;
        }
        return json.substring(1, json.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static SceneFile file(StacAsset asset) {
        String checksum = text(asset.others(), CHECKSUM, SHA256);
        return new SceneFile(
                path(asset.href()),
                asset.type(),
                Long.parseLong(asset.others().getOrDefault(SIZE, "0")),
                checksum.startsWith(SHA256) ? checksum.substring(SHA256.length()) : "");
    }

    /** A file of this machine by its path, anything else by its address. */
    private static String path(String href) {
        return href.startsWith("file:") ? Path.of(URI.create(href)).toString() : href;
    }

    /** Of several polygons the box around them all: a footprint is one area. */
    static Shape.Area footprint(StacItem item) {
        if (item.areas().size() == 1) {
            return item.areas().getFirst();
        }
        Box box = item.box();
        if (box == null) {
            throw new IllegalArgumentException("Item " + item.id() + " does not say which ground it shows");
        }
        return new Shape.Area(List.of(List.of(
                Position.of(box.southDeg(), box.westDeg()),
                Position.of(box.southDeg(), box.eastDeg()),
                Position.of(box.northDeg(), box.eastDeg()),
                Position.of(box.northDeg(), box.westDeg()))));
    }

    /** Names are those of the product; of one that is there already, that of the file goes before. */
    private static List<SceneBand> bands(List<StacAsset> shown) {
        List<SceneBand> bands = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int file = 0; file < shown.size(); file++) {
            List<StacBand> own = shown.get(file).bands();
            for (int number = 0; number < own.size(); number++) {
                StacBand band = own.get(number);
                String key = shown.get(file).key();
                String plain = band.name().isEmpty() ? own.size() == 1 ? key : String.valueOf(number + 1) : band.name();
                String name = names.add(plain) ? plain : key + "-" + plain;
                names.add(name);
                bands.add(new SceneBand(name, band.commonName().toLowerCase(Locale.ROOT), file, number));
            }
        }
        return bands;
    }
}
