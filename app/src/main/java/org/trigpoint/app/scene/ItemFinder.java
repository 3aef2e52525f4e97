package org.trigpoint.app.scene;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.imagery.stac.StacAsset;
import org.trigpoint.imagery.stac.StacException;
import org.trigpoint.imagery.stac.StacHref;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacReader;
import org.trigpoint.model.marking.Marking;

/** Finds the scene that a STAC item tells of, and its files: those that lie beside it go before the addresses in it. */
final class ItemFinder {
    private ItemFinder() {}

    /** @param document where the item is */
    static FoundScene find(byte[] json, URI document) {
        try {
            return find(StacReader.item(json), document);
        } catch (StacException e) {
            throw new SettingsException(document + ", " + e.getMessage());
        }
    }

    private static FoundScene find(StacItem item, URI document) throws StacException {
        List<StacAsset> readable = item.assets().stream()
                .filter(asset -> asset.isTiff() || asset.isNitf())
                .toList();
        if (readable.isEmpty()) {
            throw new SettingsException(document + ", $.assets: none is a GeoTIFF or NITF file; there are "
                    + item.assets().stream().map(StacAsset::key).toList()
                    + ". Convert one with gdal_translate -of COG and name it in the item");
        }
        List<FoundScene.Shown> beside = new ArrayList<>();
        for (StacAsset asset : readable) {
            besides(document, asset)
                    .map(file -> new FoundScene.Shown(asset.key(), file))
                    .ifPresent(beside::add);
        }
        if (!beside.isEmpty()) {
            List<String> notes = List.of("Files beside the item are read: "
                    + beside.stream().map(FoundScene.Shown::key).toList());
            return new FoundScene(item, beside, Marking.CLEAR, false, notes);
        }
        List<StacAsset> data = readable.stream().filter(StacAsset::isData).toList();
        List<FoundScene.Shown> shown = new ArrayList<>();
        for (StacAsset asset : data.isEmpty() ? readable : data) {
            shown.add(new FoundScene.Shown(asset.key(), address(document, asset)));
        }
        return new FoundScene(item, shown, Marking.CLEAR, false, List.of());
    }

    private static URI address(URI document, StacAsset asset) throws StacException {
        String path = "$.assets." + asset.key() + ".href";
        URI address = StacHref.resolve(document, asset.href(), path);
        if ("file".equals(address.getScheme()) && !Files.isRegularFile(Path.of(address))) {
            throw new SettingsException(document + ", " + path + ": there is no file " + Path.of(address));
        }
        return address;
    }

    private static Optional<URI> besides(URI document, StacAsset asset) {
        if (!"file".equals(document.getScheme())) {
            return Optional.empty();
        }
        String name = asset.href().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
        Path folder = Path.of(document).getParent();
        if (name.isEmpty() || folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file.toUri()) : Optional.empty();
    }

    /** True for a file that holds a STAC item. */
    static boolean isItem(Path file) throws IOException {
        try {
            return StacReader.type(Files.readAllBytes(file)).equals("Feature");
        } catch (StacException e) {
            // Any other JSON: only a STAC item is of concern.
            return false;
        }
    }
}
