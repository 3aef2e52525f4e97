package org.trigpoint.app.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.trigpoint.server.port.Chips;

/** Small pictures of things in images, in a folder {@code chips} among a station's data, a file each. One appears whole. */
public final class StationChips implements Chips {
    private final Path folder;

    /** @param data folder of the station's data */
    public StationChips(Path data) {
        folder = data.resolve("chips");
    }

    @Override
    public Optional<byte[]> find(String sha256Hex) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(sha256Hex)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String sha256Hex, byte[] png) throws IOException {
        Path file = file(sha256Hex);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".adding-", ".png");
        Files.write(aside, png);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String sha256Hex) {
        return folder.resolve(sha256Hex + ".png");
    }
}
