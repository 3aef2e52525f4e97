package org.trigpoint.imagery.stac;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file that an item names.
 *
 * @param key its name in the item
 * @param href where it is, perhaps relative to the item: see {@link StacHref}
 * @param type media type; empty when it says none
 * @param title for people; may be empty
 * @param roles such as data, visual, thumbnail, metadata
 * @param bands in the order of the file; those of eo:bands and raster:bands too
 * @param projection of this file where it differs from that of the item
 * @param others all else that is said of it, each as JSON text
 */
public record StacAsset(
        String key,
        String href,
        String type,
        String title,
        List<String> roles,
        List<StacBand> bands,
        StacProjection projection,
        Map<String, String> others) {
    public StacAsset {
        roles = List.copyOf(roles);
        bands = List.copyOf(bands);
        others = Map.copyOf(others);
    }

    /** The same, elsewhere. */
    public StacAsset withHref(String other) {
        return new StacAsset(key, other, type, title, roles, bands, projection, others);
    }

    /** True for a GeoTIFF, by its media type, or by its name where it says none. */
    public boolean isTiff() {
        return type.isEmpty()
                ? hasEnding(".tif", ".tiff")
                : type.toLowerCase(Locale.ROOT).startsWith("image/tiff");
    }

    /** True for a NITF file, by its media type, or by its name where it says none. */
    public boolean isNitf() {
        return type.isEmpty()
                ? hasEnding(".ntf", ".nitf", ".nsf")
                : type.toLowerCase(Locale.ROOT).matches("(image|application)/(vnd\\.)?(nitf|nsif).*");
    }

    /** True for pixels as they were measured: not a picture, a thumbnail or a description of them. */
    public boolean isData() {
        return roles.isEmpty()
                || roles.contains("data")
                || roles.contains("reflectance")
                || roles.contains("amplitude");
    }

    private boolean hasEnding(String... endings) {
        String name = href.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
