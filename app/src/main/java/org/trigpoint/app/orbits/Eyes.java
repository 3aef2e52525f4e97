package org.trigpoint.app.orbits;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.orbits.look.EyeFile;
import org.trigpoint.orbits.look.SiteEye;
import org.trigpoint.orbits.plan.PlanFile;
import org.trigpoint.orbits.plan.Plans;
import org.trigpoint.orbits.table.LineTable;

/**
 * The eyes that may look: imaging satellites with what their operators plan, and those of the site.
 *
 * @param satellites with their imaging instruments alone
 * @param notes what could not be read, for people
 */
public record Eyes(List<Satellite> satellites, List<SiteEye> site, Plans plans, List<String> notes) {
    private static final int MOST_TOLD = 3;

    public Eyes {
        satellites = List.copyOf(satellites);
        site = List.copyOf(site);
        notes = List.copyOf(notes);
    }

    /**
     * Where they are read.
     *
     * @param data folder of data: {@code orbits} with elements, {@code orbits/plans/*.kml}, {@code orbits/eyes.csv}
     * @param catalogs elements, in place of those of the folder; none for those
     * @param plans files in place of those of the folder; none for those
     * @param eyes of the site, in place of the folder's; null for those
     */
    public record Sources(
            Path data,
            List<Path> catalogs,
            @Nullable Path sensors,
            List<Path> plans,
            @Nullable Path eyes) {}

    /** Reads them. Throws SettingsException where there are no elements, or a file that was named cannot be read. */
    public static Eyes read(Sources files, PrintWriter err) {
        return read(files, site(files), err);
    }

    /** The same with these eyes of the site. */
    static Eyes read(Sources files, List<SiteEye> site, PrintWriter err) {
        List<Satellite> all = new SatelliteChoice(
                        ElementFiles.read(files.catalogs(), files.data(), err),
                        SatelliteChoice.instruments(files.sensors()))
                .all();
        List<String> notes = new ArrayList<>();
        return new Eyes(imaging(all), site, plans(files, notes), notes);
    }

    /** The eyes of the site alone, where there are no elements. */
    static Eyes withoutSatellites(List<SiteEye> site) {
        return new Eyes(List.of(), site, Plans.none(), List.of());
    }

    private static List<Satellite> imaging(List<Satellite> all) {
        return SatelliteChoice.carrying(all, each -> each.kind().images() && each.isActive());
    }

    /** Those of the site. Throws SettingsException where a file cannot be read. */
    static List<SiteEye> site(Sources files) {
        Path file = files.eyes();
        Path kept = files.data().resolve(ElementFiles.FOLDER).resolve(ElementFiles.EYES);
        if (file == null && !Files.isRegularFile(kept)) {
            return List.of();
        }
        Path from = file == null ? kept : file;
        try {
            LineTable<SiteEye> read = EyeFile.read(Files.readString(from));
            if (!read.wrong().isEmpty()) {
                throw new SettingsException(from + ", " + String.join("; ", read.wrong()));
            }
            return read.rows();
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + from + ": " + e);
        }
    }

    private static Plans plans(Sources files, List<String> notes) {
        List<PlanFile> read = new ArrayList<>();
        for (Path file : files.plans().isEmpty() ? kept(files.data()) : files.plans()) {
            try (InputStream in = Files.newInputStream(file)) {
                PlanFile plan = PlanFile.read(in, String.valueOf(file.getFileName()));
                read.add(plan);
                plan.refused().stream().limit(MOST_TOLD).forEach(each -> notes.add(file + ", " + each.text()));
                if (plan.refusedCount() > MOST_TOLD) {
                    notes.add(file + ": " + (plan.refusedCount() - MOST_TOLD) + " more placemarks were refused");
                }
            } catch (IOException e) {
                throw new SettingsException("Cannot read " + file + ": " + e);
            }
        }
        return new Plans(read);
    }

    private static List<Path> kept(Path data) {
        Path folder = data.resolve(ElementFiles.FOLDER).resolve("plans");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(each -> each.toString().endsWith(".kml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingsException("Cannot list " + folder + ": " + e.getMessage());
        }
    }
}
