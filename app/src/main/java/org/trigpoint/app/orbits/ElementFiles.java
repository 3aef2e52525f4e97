package org.trigpoint.app.orbits;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.orbits.elements.Catalogue;
import org.trigpoint.orbits.elements.ElementFile;
import org.trigpoint.orbits.elements.Refused;

/** Files of orbital elements: those that were named, else those in {@code orbits} of the folder of data. */
public final class ElementFiles {
    static final String FOLDER = "orbits";
    /** The eyes of the site, which lie beside the elements. */
    static final String EYES = "eyes.csv";

    private static final Set<String> ENDINGS = Set.of("tle", "3le", "txt", "omm", "csv", "json", "xml", "kvn");

    private ElementFiles() {}

    /** The newest set of each satellite; what was refused is told. Throws SettingsException when there is nothing to read. */
    public static Catalogue read(List<Path> named, Path data, PrintWriter err) {
        Catalogue catalogue = Catalogue.empty();
        for (Path file : named.isEmpty() ? kept(data) : named) {
            ElementFile read = read(file);
            for (Refused refused : read.refused().stream().limit(3).toList()) {
                err.println(file + ": " + refused.text());
            }
            if (read.refusedCount() > 3) {
                err.println(file + ": " + (read.refusedCount() - 3) + " more records were refused");
            }
            catalogue = catalogue.with(read.sets());
        }
        if (catalogue.sets().isEmpty()) {
            throw new SettingsException("There are no elements in "
                    + (named.isEmpty() ? data.resolve(FOLDER) : named.getFirst())
                    + "; a file of TLE or OMM is needed, as of https://celestrak.org/NORAD/elements/");
        }
        return catalogue;
    }

    private static ElementFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ElementFile.read(in);
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + file + ": " + e);
        }
    }

    /** Those in the folder of data, by name; none when there are none. Throws SettingsException when they cannot be listed. */
    static List<Path> inFolder(Path data) {
        Path folder = data.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(ElementFiles::isOne)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingsException("Cannot list " + folder + ": " + e.getMessage());
        }
    }

    private static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.equals(EYES)
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static List<Path> kept(Path data) {
        List<Path> files = inFolder(data);
        if (files.isEmpty()) {
            Path folder = data.resolve(FOLDER);
            throw new SettingsException("There are no orbital elements: " + folder.resolve("catalog.tle")
                    + " is not there. Put a file of TLE or OMM there, or name one by --catalog FILE. Such files are given away by"
                    + " https://celestrak.org/NORAD/elements/gp.php?GROUP=active&FORMAT=tle and, with an account, by"
                    + " https://www.space-track.org");
        }
        return files;
    }
}
