package org.trigpoint.app.orbits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Names;
import org.trigpoint.orbits.sensor.SensorCatalog;
import org.trigpoint.orbits.sensor.SensorFile;

/** Which satellites of a catalogue are meant, and what they carry. */
public final class SatelliteChoice {
    private static final String NUMBER = "NORAD:";
    private static final String ALL = "all";

    private final List<Satellite> all;

    /** Of these elements and instruments. */
    public SatelliteChoice(List<ElementSet> elements, List<Instrument> instruments) {
        all = elements.stream()
                .map(set -> new Satellite(
                        set,
                        instruments.stream().filter(each -> each.isOn(set)).toList()))
                .toList();
    }

    /** The instruments of a file, or those of the program. Throws SettingsException that says which lines are wrong. */
    public static List<Instrument> instruments(@Nullable Path file) {
        if (file == null) {
            return SensorCatalog.read();
        }
        try {
            SensorFile.Read read = SensorFile.read(Files.readString(file));
            if (!read.wrong().isEmpty()) {
                throw new SettingsException(file + ", " + String.join("; ", read.wrong()));
            }
            return read.instruments();
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + file + ": " + e);
        }
    }

    /**
     * Those that are named: by {@code NORAD:25544}, by the beginning of a name or of a mission, or by a pattern with {@code *}; {@code all} for
     * all. Throws SettingsException for a name that no satellite has.
     */
    public List<Satellite> named(String names) {
        Set<Satellite> chosen = new LinkedHashSet<>();
        for (String each : names.split(",", -1)) {
            String name = each.strip();
            List<Satellite> found = all.stream().filter(meant(name)).toList();
            if (found.isEmpty()) {
                throw new SettingsException("--sats: no satellite of the " + all.size() + " in the catalogue is \"" + name
                        + "\". Names are as in the catalogue (sentinel, landsat 9, *kompsat*), numbers as NORAD:25544");
            }
            chosen.addAll(found);
        }
        return List.copyOf(chosen);
    }

    private static Predicate<Satellite> meant(String name) {
        if (name.equalsIgnoreCase(ALL)) {
            return _ -> true;
        }
        if (name.toUpperCase(Locale.ROOT).startsWith(NUMBER)) {
            int number = number(name);
            return satellite -> satellite.elements().catalogNumber() == number;
        }
        if (name.isEmpty()) {
            return _ -> false;
        }
        return satellite -> Names.match(name + "*", satellite.name())
                || satellite.instruments().stream().anyMatch(each -> Names.match(name + "*", each.mission()));
    }

    private static int number(String name) {
        try {
            return Integer.parseInt(name.substring(NUMBER.length()));
        } catch (NumberFormatException e) {
            throw new SettingsException("--sats: a number is written as NORAD:25544, not as " + name);
        }
    }

    /** Those that carry an instrument as wanted, with these alone. */
    public static List<Satellite> carrying(List<Satellite> satellites, Predicate<Instrument> wanted) {
        List<Satellite> carrying = new ArrayList<>();
        for (Satellite each : satellites) {
            List<Instrument> instruments =
                    each.instruments().stream().filter(wanted).toList();
            if (!instruments.isEmpty()) {
                carrying.add(new Satellite(each.elements(), instruments));
            }
        }
        return carrying;
    }

    /** All satellites. */
    public List<Satellite> all() {
        return all;
    }
}
