package org.trigpoint.imagery.dem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.georeference.CoordinateSystem;
import org.trigpoint.imagery.georeference.GeoTags;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.RasterException;

/**
 * A square degree of the SRTM: 1201² or 3601² heights in metres above EGM96, 16 bits with the highest byte first, row after row from the
 * north; −32768 where there is none. The first and the last of a row lie on the edges. The file's name, {@code N43E007.hgt}, says which
 * degree (SRTM topography, USGS 2015).
 */
final class HeightFile {
    private static final Pattern NAME = Pattern.compile("(?i)([NS])(\\d{2})([EW])(\\d{3})");
    private static final int VOID = -32_768;
    private static final int MOST_SIDE = 3601;
    private static final int USUAL_SIDE = 1201;
    private static final int MOST_BYTES = 2 * MOST_SIDE * MOST_SIDE;

    private HeightFile() {}

    static Raster open(ByteSource source) throws IOException {
        try (source) {
            if (source.size() > MOST_BYTES) {
                throw unusable("it has " + source.size() + " bytes, more than " + MOST_BYTES);
            }
            byte[] bytes = source.read(0, (int) source.size());
            if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
                return unzipped(bytes);
            }
            return read(source.name(), bytes);
        }
    }

    private static Raster unzipped(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (NAME.matcher(entry.getName()).find()) {
                    return read(entry.getName(), zip.readNBytes(MOST_BYTES));
                }
            }
        } catch (IllegalArgumentException damaged) {
            throw unusable("the archive names its files in no known way: " + damaged.getMessage());
        }
        throw unusable("the archive has no file that is named as N43E007.hgt is");
    }

    private static Raster read(String name, byte[] bytes) throws RasterException {
        Matcher matcher = NAME.matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        if (!matcher.find()) {
            throw unusable("its name '" + name + "' does not say which degree it is, as N43E007.hgt does");
        }
        int latDeg = Integer.parseInt(matcher.group(2)) * (matcher.group(1).equalsIgnoreCase("N") ? 1 : -1);
        int lonDeg = Integer.parseInt(matcher.group(4)) * (matcher.group(3).equalsIgnoreCase("E") ? 1 : -1);
        if (latDeg < -90 || latDeg > 89 || lonDeg < -180 || lonDeg > 179) {
            throw unusable("its name '" + name + "' is none of a degree of the earth");
        }
        int side = bytes.length == MOST_BYTES ? MOST_SIDE : USUAL_SIDE;
        if (bytes.length != 2 * side * side) {
            throw unusable("it has " + bytes.length + " bytes, and 1201² or 3601² heights of 2 bytes are due");
        }
        float[] heights = new float[side * side];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int i = 0; i < heights.length; i++) {
            short height = buffer.getShort();
            heights[i] = height == VOID ? Float.NaN : height;
        }
        return new ArrayRaster(side, side, georeference(latDeg, lonDeg, side), heights);
    }

    private static Georeference georeference(int latDeg, int lonDeg, int side) throws RasterException {
        double step = 1.0 / (side - 1);
        // The middle of the first pixel is the north-western corner of the degree.
        double[] tiepoint = {0.5, 0.5, 0, lonDeg, latDeg + 1, 0};
        return new GeoTags(new double[] {step, step, 0}, tiepoint, new double[0], null)
                .georeference(side, side, CoordinateSystem.ofEpsg(4326));
    }

    private static RasterException unusable(String reason) {
        return new RasterException("SRTM height file", -1, reason, "Fetch it again, or give a GeoTIFF.");
    }
}
