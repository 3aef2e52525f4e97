package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * The first image of a TIFF file, with its overviews. Blocks are read when they are asked for and the latest kept, up to 64 MiB. What a
 * mask or an alpha band hides, and what GDAL_NODATA names, is NaN; scale and offset of GDAL_METADATA are applied. For any thread.
 */
public final class TiffRaster implements Raster {
    private static final long CACHE_BYTES = 64L << 20;

    private final ByteSource source;
    private final TiffImage image;
    private final @Nullable TiffImage mask;
    private final int alphaBand;
    private final Georeference georeference;
    private final Map<String, String> metadata;
    private final List<Raster> overviews;

    private TiffRaster(
            ByteSource source,
            Part part,
            Georeference georeference,
            Map<String, String> metadata,
            List<Raster> overviews) {
        this.source = source;
        this.image = part.image;
        this.mask = part.mask;
        this.alphaBand = part.alphaBand;
        this.georeference = georeference;
        this.metadata = metadata;
        this.overviews = List.copyOf(overviews);
    }

    /** An image, its mask, and which of its bands hides pixels; −1 for none. */
    private record Part(TiffImage image, @Nullable TiffImage mask, int alphaBand) {}

    /**
     * Opens a file, which is closed with the raster, and also when it cannot be opened.
     *
     * @throws org.trigpoint.imagery.raster.RasterException that names the field which is wrong, missing or not read
     */
    public static TiffRaster open(ByteSource source) throws IOException {
        return open(source, null);
    }

    /**
     * Opens a file that does not say itself in which coordinates it is, or says it wrongly.
     *
     * @param system what its transformation or its control points lead to
     */
    public static TiffRaster open(ByteSource source, @Nullable CoordinateSystem system) throws IOException {
        try {
            return read(source, system);
        } catch (IOException | RuntimeException failed) {
            source.close();
            throw failed;
        }
    }

    private static TiffRaster read(ByteSource source, @Nullable CoordinateSystem system) throws IOException {
        TiffPages pages = TiffPages.of(source);
        Layout layout = Layout.of(pages.main());
        GdalMetadata metadata = new GdalMetadata(pages.main().text(Tag.GDAL_METADATA, 1 << 22), layout.samples);
        Values values = pages.values(metadata, layout.type);
        Georeference georeference = TiffGeoTags.read(pages.main()).georeference(layout.width, layout.height, system);
        BlockCache cache = new BlockCache(CACHE_BYTES);
        List<Raster> overviews = new ArrayList<>();
        for (Ifd ifd : pages.reduced()) {
            Layout small = Layout.of(ifd);
            if (small.width < layout.width && small.samples == layout.samples) {
                Part part = part(source, pages, ifd, small, values, cache);
                Georeference reduced = georeference.reduced(
                        (double) layout.width / small.width, (double) layout.height / small.height);
                overviews.add(new TiffRaster(source, part, reduced, metadata.items(), List.of()));
            }
        }
        overviews.sort(Comparator.comparingInt(Raster::width).reversed());
        Part part = part(source, pages, pages.main(), layout, values, cache);
        return new TiffRaster(source, part, georeference, items(metadata, pages.main()), overviews);
    }

    private static Map<String, String> items(GdalMetadata metadata, Ifd main) throws IOException {
        Map<String, String> items = new TreeMap<>(metadata.items());
        String time = main.text(Tag.DATE_TIME, 64);
        if (time != null) {
            items.put("TIFFTAG_DATETIME", time);
        }
        return Map.copyOf(items);
    }

    private static Part part(
            ByteSource source, TiffPages pages, Ifd ifd, Layout layout, Values values, BlockCache cache)
            throws IOException {
        TiffImage image = new TiffImage(source, layout, values, cache, pages.numberOf(ifd));
        Ifd mask = pages.findMask(layout.width, layout.height);
        TiffImage hiding =
                mask == null ? null : new TiffImage(source, Layout.of(mask), Values.PLAIN, cache, pages.numberOf(mask));
        return new Part(image, hiding, TiffPages.alphaBand(ifd, layout.samples));
    }

    @Override
    public int width() {
        return image.layout().width;
    }

    @Override
    public int height() {
        return image.layout().height;
    }

    @Override
    public int bands() {
        return image.layout().samples;
    }

    @Override
    public Georeference georeference() {
        return georeference;
    }

    @Override
    public List<Raster> overviews() {
        return overviews;
    }

    /** The items of the field GDAL_METADATA by their names; those of a band, from 0, as {@code name[band]}; and
     * the field DateTime as GDAL calls it, {@code TIFFTAG_DATETIME}. */
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public float[] read(int band, Window window) throws IOException {
        Objects.checkIndex(band, bands());
        float[] values = image.read(band, window);
        if (mask != null) {
            hide(values, mask.read(0, window));
        }
        if (alphaBand >= 0 && band != alphaBand) {
            hide(values, image.read(alphaBand, window));
        }
        return values;
    }

    private static void hide(float[] values, float[] shown) {
        for (int i = 0; i < values.length; i++) {
            if (!(shown[i] > 0)) {
                values[i] = Float.NaN;
            }
        }
    }

    /** Closes the file. Overviews are closed with it, and closing one of them closes all. */
    @Override
    public void close() throws IOException {
        source.close();
    }
}
