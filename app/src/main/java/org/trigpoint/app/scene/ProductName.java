package org.trigpoint.app.scene;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.imagery.stac.StacTimes;

/**
 * What the name of a product says.
 *
 * @param times when it was taken
 * @param platform such as sentinel-2a; empty when the name is of no known mission
 * @param radar true when it was
 * @param where the name stands
 */
record ProductName(StacTimes times, String platform, boolean radar, String where) {
    private static final Pattern MISSION = Pattern.compile("(?i)^s([12])([a-d])[_-].*");
    /** Folders of the archives of Sentinel data at AWS have the product's name in a document. */
    private static final String PRODUCT_INFO = "productInfo.json";

    private static final Pattern PRODUCT_ID = Pattern.compile("\"id\"\\s*:\\s*\"(S1[A-D]_[A-Z0-9_]{20,80})\"");
    private static final int FOLDERS = 3;

    /** By the name of a file, of the folders that it is in, or of the product document beside it. */
    static Optional<ProductName> find(URI file) throws IOException {
        String name = FileFinder.name(file);
        Optional<ProductName> own = of(name, "the name " + name);
        if (own.isPresent() || !"file".equals(file.getScheme())) {
            return own;
        }
        Path folder = Path.of(file).toAbsolutePath().getParent();
        for (int i = 0; i < FOLDERS && folder != null && folder.getFileName() != null; i++) {
            Optional<ProductName> found = ofFolder(folder);
            if (found.isPresent()) {
                return found;
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private static Optional<ProductName> ofFolder(Path folder) throws IOException {
        Path info = folder.resolve(PRODUCT_INFO);
        if (Files.isRegularFile(info)) {
            Matcher id = PRODUCT_ID.matcher(Files.readString(info));
            if (id.find()) {
                return of(id.group(1), PRODUCT_INFO + ", " + id.group(1));
            }
        }
        String name = String.valueOf(folder.getFileName());
        return of(name, "the name of the folder " + name);
    }

    private static Optional<ProductName> of(String name, String where) {
        @Nullable StacTimes times = NamedTime.find(name).orElse(null);
        if (times == null) {
            return Optional.empty();
        }
        Matcher mission = MISSION.matcher(name);
        String platform = mission.matches()
                ? "sentinel-" + mission.group(1) + mission.group(2).toLowerCase(Locale.ROOT)
                : "";
        return Optional.of(new ProductName(times, platform, platform.startsWith("sentinel-1"), where));
    }
}
