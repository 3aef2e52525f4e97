package org.trigpoint.app.scene;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.nitf.NitfFile;
import org.trigpoint.imagery.nitf.NitfRaster;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.tiff.TiffRaster;

/** Opens files that hold pixels, whatever their format. */
final class Pixels {
    private Pixels() {}

    /** The bytes of a file, or of what is under an address. */
    static ByteSource bytes(URI address) throws IOException {
        if (!"file".equals(address.getScheme())) {
            return ByteSource.http(address);
        }
        Path file = Path.of(address);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file + " is not there any more, or is no file");
        }
        return ByteSource.file(file);
    }

    /** A raster of these bytes, which are closed with it. */
    static Raster open(ByteSource bytes) throws IOException {
        boolean nitf;
        try {
            nitf = NitfFile.isNitf(bytes);
        } catch (IOException | RuntimeException failed) {
            bytes.close();
            throw failed;
        }
        return nitf ? NitfRaster.open(bytes, 0) : TiffRaster.open(bytes);
    }

    static Raster open(URI address) throws IOException {
        return open(bytes(address));
    }
}
