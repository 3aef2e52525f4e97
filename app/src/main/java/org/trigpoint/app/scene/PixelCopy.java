package org.trigpoint.app.scene;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.tiff.CogSettings;
import org.trigpoint.imagery.tiff.CogWriter;

/** A copy of pixels as a cloud-optimised GeoTIFF, with the numbers as they are. */
final class PixelCopy {
    private PixelCopy() {}

    static void write(Raster raster, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            CogWriter.write(raster, CogSettings.ofFloats(), out);
        }
    }
}
