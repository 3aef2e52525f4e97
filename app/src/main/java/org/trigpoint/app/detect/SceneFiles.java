package org.trigpoint.app.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.StackedRaster;
import org.trigpoint.imagery.tiff.TiffRaster;

/** Files of one scene as one raster. */
public final class SceneFiles {
    private SceneFiles() {}

    /** Opens files whose bands follow each other; throws IOException that names the file. */
    public static Raster open(List<Path> files) throws IOException {
        List<Raster> parts = new ArrayList<>();
        try {
            for (Path file : files) {
                try {
                    parts.add(TiffRaster.open(ByteSource.file(file)));
                } catch (IOException e) {
                    throw new IOException(file + ": " + e.getMessage(), e);
                }
            }
            return parts.size() == 1 ? parts.getFirst() : new StackedRaster(parts);
        } catch (IOException e) {
            for (Raster part : parts) {
                part.close();
            }
            throw e;
        }
    }
}
