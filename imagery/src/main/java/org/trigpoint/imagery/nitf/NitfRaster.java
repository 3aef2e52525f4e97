package org.trigpoint.imagery.nitf;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.RasterException;
import org.trigpoint.imagery.raster.Window;

/**
 * An image of a NITF file: not compressed (NC, NM) or JPEG of 8 bits (C3, M3). Blocks that are not there, and pad pixels, are NaN. A band
 * with three look-up tables is shown as three, one with one table by it. Used by one thread at a time.
 */
public final class NitfRaster implements Raster {
    /** What the other compressions are, and what to do. */
    private static final Map<String, String> OTHERS = Map.of(
            "C1", "bi-level (CCITT Group 3)",
            "I1", "downsampled JPEG",
            "C4", "vector quantisation",
            "C5", "lossless JPEG",
            "C6", "a correlated multicomponent code",
            "C7", "complex SAR",
            "C8", "JPEG 2000",
            "M8", "JPEG 2000",
            "CD", "JPEG 2000 part 15",
            "MD", "JPEG 2000 part 15");

    private final ByteSource source;
    private final NitfImage image;
    private final Georeference georeference;
    private final BlockReader blocks;
    private final List<NitfBand.Table> tables;

    private NitfRaster(ByteSource source, NitfImage image, Georeference georeference, BlockReader blocks) {
        this.source = source;
        this.image = image;
        this.georeference = georeference;
        this.blocks = blocks;
        List<NitfBand.Table> first = image.bands().getFirst().tables();
        this.tables = image.bands().size() == 1 && (first.size() == 1 || first.size() == 3) ? first : List.of();
    }

    /**
     * Opens an image of a file, which is closed with the raster, and also when it cannot be opened.
     *
     * @param number of the image among those of the file, from 0
     */
    public static NitfRaster open(ByteSource source, int number) throws IOException {
        try {
            NitfFile file = NitfFile.read(source);
            if (number >= file.images().size()) {
                throw new RasterException(
                        "NUMI",
                        360,
                        "the file has " + file.images().size() + " images, and number " + number + " is asked for",
                        "Name a file with an image.");
            }
            NitfImage image = file.images().get(number);
            return new NitfRaster(source, image, ImageCorners.georeference(image), blocks(source, image));
        } catch (IOException | RuntimeException failed) {
            source.close();
            throw failed;
        }
    }

    private static BlockReader blocks(ByteSource source, NitfImage image) throws IOException {
        return switch (image.compression()) {
            case "NC", "NM" -> new PlainBlocks(source, image);
            case "C3", "M3" -> new JpegBlocks(source, image);
            default ->
                throw new RasterException(
                        "IC",
                        image.headerOffset(),
                        "compression " + image.compression() + ", "
                                + OTHERS.getOrDefault(image.compression(), "unknown") + ", is not read",
                        "Convert the image: gdal_translate -of GTiff.");
        };
    }

    /** What its subheader says. */
    public NitfImage image() {
        return image;
    }

    @Override
    public int width() {
        return image.width();
    }

    @Override
    public int height() {
        return image.height();
    }

    @Override
    public int bands() {
        return Math.max(tables.size(), image.bands().size());
    }

    @Override
    public Georeference georeference() {
        return georeference;
    }

    @Override
    public List<Raster> overviews() {
        return List.of();
    }

    @Override
    public float[] read(int band, Window window) throws IOException {
        Objects.checkIndex(band, bands());
        float[] numbers = new float[Math.multiplyExact(window.width(), window.height())];
        Arrays.fill(numbers, Float.NaN);
        Blocks arranged = image.blocks();
        int firstColumn = Math.max(0, window.column());
        int firstRow = Math.max(0, window.row());
        long endColumn = Math.min(image.width(), (long) window.column() + window.width());
        long endRow = Math.min(image.height(), (long) window.row() + window.height());
        for (int row = firstRow; row < endRow; ) {
            int blockRow = row / arranged.height();
            int rows = (int) Math.min(endRow, (blockRow + 1L) * arranged.height()) - row;
            for (int column = firstColumn; column < endColumn; ) {
                int blockColumn = column / arranged.width();
                int columns = (int) Math.min(endColumn, (blockColumn + 1L) * arranged.width()) - column;
                Window within = new Window(
                        column - blockColumn * arranged.width(), row - blockRow * arranged.height(), columns, rows);
                int at = (row - window.row()) * window.width() + column - window.column();
                int block = blockRow * arranged.acrossCount() + blockColumn;
                blocks.read(block, tables.isEmpty() ? band : 0, within, numbers, at, window.width());
                column += columns;
            }
            row += rows;
        }
        if (!tables.isEmpty()) {
            NitfBand.Table table = tables.get(band);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Float.isNaN(numbers[i]) ? Float.NaN : table.entry(numbers[i]);
            }
        }
        return numbers;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
