package org.trigpoint.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.trigpoint.simulation.mix.MixWriter;

/** Writes a file of sentences for the other measurements: {@code MixFile FILE SENTENCES SHIPS tagged|plain}. Seed 1. */
public final class MixFile {
    private static final long SEED = 1;
    private static final int BUFFER_BYTES = 1 << 20;

    private MixFile() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        long sentences = Long.parseLong(args[1]);
        MixWriter mix = new MixWriter(SEED, Integer.parseInt(args[2]), args[3].equals("tagged"));
        // A file that is there is whole.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES)) {
            long written = mix.write(out, sentences);
            System.out.println(written + " sentences in " + file);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
