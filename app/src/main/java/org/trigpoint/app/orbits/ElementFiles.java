package org.trigpoint.app.orbits;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.orbits.elements.Catalogue;
import org.trigpoint.orbits.elements.ElementFile;
import org.trigpoint.orbits.elements.Refused;

/** Files of orbital elements: those that were named, else {@code orbits/catalog.*} in the folder of data. */
public final class ElementFiles {
    private static final String FOLDER = "orbits";
    private static final String BEGINNING = "catalog.";

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

    private static List<Path> kept(Path data) {
        Path folder = data.resolve(FOLDER);
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(each -> String.valueOf(each.getFileName()).startsWith(BEGINNING))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new SettingsException("Cannot list " + folder + ": " + e.getMessage());
            }
        }
        if (files.isEmpty()) {
            throw new SettingsException("There are no orbital elements: " + folder.resolve("catalog.tle")
                    + " is not there. Put a file of TLE or OMM there, or name one by --catalog FILE. Such files are given away by"
                    + " https://celestrak.org/NORAD/elements/gp.php?GROUP=active&FORMAT=tle and, with an account, by"
                    + " https://www.space-track.org");
        }
        return files;
    }
}
