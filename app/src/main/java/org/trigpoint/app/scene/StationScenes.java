package org.trigpoint.app.scene;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.stac.StacAsset;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacWriter;
import org.trigpoint.imagery.tile.Channel;
import org.trigpoint.imagery.tile.Stretch;
import org.trigpoint.imagery.tile.TileRenderer;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;
import org.trigpoint.model.scene.SceneFile;
import org.trigpoint.server.port.SceneTiles;

/**
 * The scenes of a station's archive for its server. The archive is read anew when it has changed, so a running station shows what is added;
 * files stay open, the latest used ones, and what stretches their bands is found once. For any thread; pixels are read by one at a time a
 * file.
 */
public final class StationScenes implements SceneTiles {
    private static final int MOST_OPEN = 32;
    private static final double LOW_PERCENT = 2;
    private static final double HIGH_PERCENT = 98;
    /** Of a radar that range is the sea, and what is looked for on it is many times as bright. */
    private static final float RADAR_RATIO = 8;

    private static final float RADAR_DECIBELS_RATIO = 2.5f;

    private final SceneArchive archive;
    private final Map<SceneFile, OpenFile> open = new LinkedHashMap<>(16, 0.75f, true);
    private long version = Long.MIN_VALUE;
    private List<SceneArchive.Kept> kept = List.of();

    /** @param data folder of the station's data */
    public StationScenes(Path data) {
        archive = new SceneArchive(data);
    }

    /** A file with its pixels, and what stretches its bands. */
    private static final class OpenFile {
        final Raster raster;
        final Map<String, Stretch> stretches = new HashMap<>();

        OpenFile(Raster raster) {
            this.raster = raster;
        }

        synchronized Stretch stretch(int band, boolean decibels) throws IOException {
            String key = band + (decibels ? " dB" : "");
            Stretch found = stretches.get(key);
            if (found == null) {
                found = Stretch.percentiles(raster, band, LOW_PERCENT, HIGH_PERCENT, decibels);
                stretches.put(key, found);
            }
            return found;
        }
    }

    @Override
    public List<ImageScene> scenes() {
        return kept().stream().map(SceneArchive.Kept::scene).toList();
    }

    private synchronized List<SceneArchive.Kept> kept() {
        long now = archive.version();
        if (now != version) {
            kept = List.copyOf(archive.scenes());
            version = now;
        }
        return kept;
    }

    @Override
    public Optional<String> findItem(String id) {
        return kept().stream()
                .filter(each -> each.scene().id().equals(id))
                .findFirst()
                .map(each -> StacWriter.text(withoutFolders(each.item())));
    }

    private static StacItem withoutFolders(StacItem item) {
        List<StacAsset> assets = new ArrayList<>();
        for (StacAsset asset : item.assets()) {
            String href = asset.href().startsWith("file:")
                    ? "./" + asset.href().substring(asset.href().lastIndexOf('/') + 1)
                    : asset.href();
            assets.add(new StacAsset(
                    asset.key(),
                    href,
                    asset.type(),
                    asset.title(),
                    asset.roles(),
                    asset.bands(),
                    asset.projection(),
                    asset.others()));
        }
        return item.withAssets(assets);
    }

    @Override
    public byte[] png(ImageScene scene, TileNumber tile, Style style) throws IOException {
        List<Channel> channels = new ArrayList<>();
        for (SceneBand band : style.bands()) {
            OpenFile file = file(scene.files().get(band.file()));
            Stretch stretch = Double.isNaN(style.least())
                    ? usual(scene.kind(), file.stretch(band.number(), style.decibels()))
                    : new Stretch((float) style.least(), (float) style.most(), 1, style.decibels());
            channels.add(new Channel(
                    file.raster,
                    band.number(),
                    new Stretch(stretch.low(), stretch.high(), (float) style.gammaRatio(), style.decibels()),
                    true));
        }
        return new TileRenderer(channels).findPng(tile).orElse(new byte[0]);
    }

    private static Stretch usual(ImageScene.Kind kind, Stretch sea) {
        if (kind != ImageScene.Kind.SAR) {
            return sea;
        }
        float ratio = sea.decibels() ? RADAR_DECIBELS_RATIO : RADAR_RATIO;
        return new Stretch(sea.low(), sea.low() + ratio * (sea.high() - sea.low()), sea.gamma(), sea.decibels());
    }

    private synchronized OpenFile file(SceneFile file) throws IOException {
        OpenFile found = open.get(file);
        if (found != null) {
            return found;
        }
        requireUnchanged(file);
        URI address =
                file.isRemote() ? URI.create(file.href()) : Path.of(file.href()).toUri();
        OpenFile opened = new OpenFile(new SharedRaster(Pixels.open(address)));
        open.put(file, opened);
        if (open.size() > MOST_OPEN) {
            Map.Entry<SceneFile, OpenFile> eldest = open.entrySet().iterator().next();
            open.remove(eldest.getKey());
            eldest.getValue().raster.close();
        }
        return opened;
    }

    private static void requireUnchanged(SceneFile file) throws IOException {
        if (file.isRemote()) {
            return;
        }
        Path path = Path.of(file.href());
        if (!Files.isRegularFile(path)) {
            throw new IOException(path.getFileName() + " is not where it was when it was added");
        }
        if (Files.size(path) != file.sizeBytes()) {
            throw new IOException(path.getFileName() + " has " + Files.size(path) + " bytes, and had "
                    + file.sizeBytes() + " when it was added: remove the scene and add it again");
        }
    }
}
