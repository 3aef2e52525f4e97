package org.trigpoint.app.scene;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.stac.StacAsset;
import org.trigpoint.imagery.stac.StacBand;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacProperties;
import org.trigpoint.imagery.stac.StacTimes;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.zone.Shape;

/** Keeps one scene that was found: opens each of its files once, hashes it, and writes the item. Used by one thread. */
final class SceneKeeper {
    private static final String SPDX = "[A-Za-z0-9.+-]+";

    private final SceneArchive archive;
    private final SceneWishes wishes;
    private final List<String> audiences;
    private final PrintWriter progress;

    SceneKeeper(SceneArchive archive, SceneWishes wishes, List<String> audiences, PrintWriter progress) {
        this.archive = archive;
        this.wishes = wishes;
        this.audiences = audiences;
        this.progress = progress;
    }

    ImageScene keep(FoundScene found) throws IOException {
        String id = wishes.id() != null ? wishes.id() : found.item().id();
        if (!ImageScene.isId(id)) {
            throw new SettingsException(
                    "'" + id + "' is no id of a scene: letters, digits, dots, dashes and underscores, "
                            + ImageScene.MOST_ID_CHARS + " at most. Give it one with --id");
        }
        if (found.classified()
                && audiences.size() > 1
                && wishes.marking().releasableTo().isEmpty()) {
            throw new SettingsException("The file says that it is classified, and this site has the audiences "
                    + String.join(", ", audiences) + ": say with --releasable who may see it");
        }
        Path aside = archive.begin(id);
        List<StacAsset> assets = new ArrayList<>();
        double gsdMeters = found.item().properties().gsdMeters();
        List<Shape.Area> areas = found.item().areas();
        for (StacAsset asset : found.item().assets()) {
            FoundScene.Shown shown = found.shown().stream()
                    .filter(each -> each.key().equals(asset.key()))
                    .findFirst()
                    .orElse(null);
            if (shown == null) {
                assets.add(asset);
                continue;
            }
            try (Raster raster = open(shown)) {
                gsdMeters = Double.isNaN(gsdMeters) ? Footprints.groundSampleMeters(raster) : gsdMeters;
                if (areas.isEmpty()) {
                    areas = List.of(Footprints.find(raster)
                            .orElseThrow(() -> new SettingsException(
                                    "Neither the item nor " + shown.address() + " says where it is")));
                }
                assets.add(kept(id, aside, asset, shown, raster));
            }
        }
        StacItem item = item(id, found, assets, areas, gsdMeters);
        ImageScene scene;
        try {
            scene = SceneItems.scene(item);
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
        archive.keep(item, aside);
        return scene;
    }

    private static Raster open(FoundScene.Shown shown) throws IOException {
        try {
            return Pixels.open(shown.address());
        } catch (RasterException e) {
            throw new SettingsException("Asset " + shown.key() + ", " + shown.address() + ", " + e.getMessage());
        }
    }

    private StacAsset kept(String id, Path aside, StacAsset asset, FoundScene.Shown shown, Raster raster)
            throws IOException {
        List<StacBand> bands = asset.bands();
        if (bands.size() != raster.bands()) {
            bands = new ArrayList<>();
            for (int i = 0; i < raster.bands(); i++) {
                String name = raster.bands() == 1 ? asset.key() : String.valueOf(i + 1);
                bands.add(new StacBand(name, "", Map.of()));
            }
        }
        FileHash hash = new FileHash(progress);
        if (wishes.copy()) {
            String name = asset.key().replaceAll("[^A-Za-z0-9._-]", "-") + ".tif";
            Path copy = aside.resolve(name);
            PixelCopy.write(raster, copy);
            String href = archive.kept(id, name).toUri().toString();
            return SceneItems.pixels(asset, href, Files.size(copy), hash.sha256Hex(copy), bands);
        }
        if (!"file".equals(shown.address().getScheme())) {
            return SceneItems.pixels(asset, shown.address().toString(), size(shown.address()), "", bands);
        }
        Path file = Path.of(shown.address()).toAbsolutePath().normalize();
        return SceneItems.pixels(asset, file.toUri().toString(), Files.size(file), hash.sha256Hex(file), bands);
    }

    private static long size(URI address) throws IOException {
        try (ByteSource bytes = Pixels.bytes(address)) {
            return bytes.size();
        }
    }

    private StacItem item(
            String id, FoundScene found, List<StacAsset> assets, List<Shape.Area> areas, double gsdMeters) {
        StacItem item = found.item();
        StacProperties said = item.properties();
        Marking marking = Marking.strictest(found.marking(), wishes.marking());
        Map<String, String> others = new LinkedHashMap<>(said.others());
        others.put(SceneItems.KIND, SceneItems.quoted(kind(said).name()));
        others.put(SceneItems.TLP, SceneItems.quoted(marking.tlp().name()));
        if (!marking.releasableTo().isEmpty()) {
            others.put(SceneItems.RELEASABLE, SceneItems.quoted(String.join(",", marking.releasableTo())));
        }
        String licence = marking.licence().isEmpty() ? said.licence() : marking.licence();
        if (!licence.isEmpty()) {
            others.put(SceneItems.LICENCE, SceneItems.quoted(licence));
        }
        StacProperties properties = new StacProperties(
                wishes.title() != null ? wishes.title() : said.title(),
                said.platform(),
                said.constellation(),
                said.instruments(),
                gsdMeters,
                licence.isEmpty() || licence.matches(SPDX) ? licence : "other",
                said.cloudCoverPercent(),
                said.projection(),
                said.sar(),
                said.sat(),
                said.view(),
                others);
        StacTimes times = wishes.time() != null ? NamedTime.said(wishes.time()) : item.times();
        return new StacItem(
                id,
                item.collection(),
                areas,
                item.box() != null || areas.isEmpty()
                        ? item.box()
                        : areas.getFirst().box(),
                times,
                properties,
                assets,
                item.links(),
                item.extensions(),
                item.others());
    }

    private ImageScene.Kind kind(StacProperties said) {
        if (wishes.kind() != null) {
            return wishes.kind();
        }
        String text =
                (said.platform() + " " + said.constellation() + " " + said.instruments()).toLowerCase(Locale.ROOT);
        if (said.others().getOrDefault(SceneItems.KIND, "").equals("\"SAR\"")
                || !said.sar().polarizations().isEmpty()
                || text.contains("sentinel-1")
                || text.contains("sar")) {
            return ImageScene.Kind.SAR;
        }
        boolean optical = text.contains("sentinel-2")
                || text.contains("landsat")
                || text.contains("msi")
                || !Double.isNaN(said.cloudCoverPercent());
        return optical ? ImageScene.Kind.OPTICAL : ImageScene.Kind.OTHER;
    }
}
