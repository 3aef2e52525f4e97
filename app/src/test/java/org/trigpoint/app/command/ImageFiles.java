package org.trigpoint.app.command;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trigpoint.app.Main;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tiff.CogSettings;
import org.trigpoint.imagery.tiff.CogWriter;
import org.trigpoint.imagery.tiff.TiffRaster;
import picocli.CommandLine;

/** Recorded images, by TRIGPOINT_DATA or beside the checkout, and commands that read images. */
final class ImageFiles {
    private ImageFiles() {}

    /** What a command answered. */
    record Answer(int code, String out, String err) {}

    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Answer(line.execute(arguments), out.toString(), err.toString());
    }

    /** A file of the folder {@code imagery}; the test is skipped with its name where it is absent. */
    static Path path(String name) {
        String given = System.getenv("TRIGPOINT_DATA");
        Path data =
                given == null ? Path.of(System.getProperty("trigpoint.root"), "..", "shared", "data") : Path.of(given);
        Path file = data.resolve("imagery").resolve(name);
        assumeTrue(Files.exists(file), "no shared data imagery/" + name + ": set TRIGPOINT_DATA");
        return file;
    }

    /** Makes another value of each pixel. */
    interface Changing {
        float change(int column, int row, float value);
    }

    /** The first band of an image with other values, where it lies. */
    static Path changed(Path image, Path to, Changing changing) throws IOException {
        try (Raster raster = TiffRaster.open(ByteSource.file(image));
                OutputStream out = Files.newOutputStream(to)) {
            float[] values = raster.read(0, Window.of(raster));
            for (int i = 0; i < values.length; i++) {
                values[i] = changing.change(i % raster.width(), i / raster.width(), values[i]);
            }
            CogWriter.write(
                    new ArrayRaster(raster.width(), raster.height(), raster.georeference(), values),
                    CogSettings.ofFloats(),
                    out);
        }
        return to;
    }
}
