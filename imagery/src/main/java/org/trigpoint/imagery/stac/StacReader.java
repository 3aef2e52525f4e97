package org.trigpoint.imagery.stac;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;

/** Reads STAC documents of versions 1.0 and 1.1. */
public final class StacReader {
    private static final Set<String> ITEM = Set.of(
            "type",
            "stac_version",
            "stac_extensions",
            "id",
            "geometry",
            "bbox",
            "properties",
            "links",
            "assets",
            "collection");

    private static final Set<String> COLLECTION =
            Set.of("type", "stac_version", "id", "title", "description", "license", "extent", "links");

    private static final Set<String> ASSET = Set.of(
            "href",
            "type",
            "title",
            "roles",
            "bands",
            "eo:bands",
            "raster:bands",
            "proj:epsg",
            "proj:code",
            "proj:shape",
            "proj:transform");

    private StacReader() {}

    /** The kind that a document says it is: {@code Feature} for an item, {@code Collection}, {@code Catalog}, or anything else. */
    public static String type(byte[] json) throws StacException {
        return StacNode.parse(json).textOrEmpty("type");
    }

    /** An item. */
    public static StacItem item(byte[] json) throws StacException {
        StacNode root = StacNode.parse(json);
        requireType(root, "Feature", "an item");
        List<StacAsset> assets = new ArrayList<>();
        StacNode named = root.object("assets");
        for (String key : named.value().propertyNames()) {
            assets.add(asset(key, named.object(key)));
        }
        StacNode properties = root.object("properties");
        Box box = StacGeometry.findBox(root);
        return new StacItem(
                root.text("id"),
                root.textOrEmpty("collection"),
                StacGeometry.areas(root),
                box,
                times(properties),
                StacPropertiesReader.read(properties),
                assets,
                links(root),
                new LinkedHashSet<>(root.texts("stac_extensions")),
                root.others(ITEM));
    }

    private static void requireType(StacNode root, String type, String what) throws StacException {
        String found = root.textOrEmpty("type");
        if (!found.equals(type)) {
            throw root.child("type")
                    .wrong("must be " + type + " for " + what + (found.isEmpty() ? "" : ", not " + found));
        }
        String version = root.text("stac_version");
        if (!version.matches("1\\.[01]\\..*")) {
            throw root.child("stac_version").wrong("is " + version + "; versions 1.0 and 1.1 are read");
        }
    }

    private static StacTimes times(StacNode properties) throws StacException {
        boolean ranged = properties.has("start_datetime") || properties.has("end_datetime");
        if (!ranged) {
            if (!properties.has("datetime")) {
                throw properties
                        .child("datetime")
                        .wrong("is missing, and there are no start_datetime and end_datetime in its place");
            }
            return StacTimes.at(properties.epochMicros("datetime"));
        }
        long from = properties.epochMicros("start_datetime");
        long until = properties.epochMicros("end_datetime");
        if (until < from) {
            throw properties.child("end_datetime").wrong("is before start_datetime");
        }
        return new StacTimes(properties.has("datetime") ? properties.epochMicros("datetime") : null, from, until);
    }

    private static StacAsset asset(String key, StacNode asset) throws StacException {
        return new StacAsset(
                key,
                asset.text("href"),
                asset.textOrEmpty("type"),
                asset.textOrEmpty("title"),
                asset.texts("roles"),
                StacBands.read(asset),
                StacPropertiesReader.projection(asset),
                asset.others(ASSET));
    }

    private static List<StacLink> links(StacNode root) throws StacException {
        List<StacLink> links = new ArrayList<>();
        for (StacNode link : root.elements("links")) {
            links.add(new StacLink(
                    link.text("rel"), link.text("href"), link.textOrEmpty("type"), link.textOrEmpty("title")));
        }
        return links;
    }

    /** A collection. */
    public static StacCollection collection(byte[] json) throws StacException {
        StacNode root = StacNode.parse(json);
        requireType(root, "Collection", "a collection");
        StacNode extent = root.object("extent");
        List<Box> boxes = new ArrayList<>();
        for (StacNode box : extent.object("spatial").elements("bbox")) {
            boxes.add(StacGeometry.box(box));
        }
        List<StacCollection.Interval> intervals = new ArrayList<>();
        for (StacNode interval : extent.object("temporal").elements("interval")) {
            if (interval.value().size() != 2) {
                throw interval.wrong("must have a beginning and an end");
            }
            intervals.add(new StacCollection.Interval(bound(interval, 0), bound(interval, 1)));
        }
        return new StacCollection(
                root.text("id"),
                root.textOrEmpty("title"),
                root.text("description"),
                root.text("license"),
                boxes,
                intervals,
                links(root),
                root.others(COLLECTION));
    }

    private static @Nullable Long bound(StacNode interval, int i) throws StacException {
        if (interval.value().path(i).isNull()) {
            return null;
        }
        // As a member, so that what is wrong is told with its path.
        StacNode times = new StacNode(
                StacNode.MAPPER.createObjectNode().set("" + i, interval.value().path(i)), interval.path());
        return times.epochMicros("" + i);
    }
}
