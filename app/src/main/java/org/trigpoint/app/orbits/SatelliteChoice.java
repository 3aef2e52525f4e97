package org.trigpoint.app.orbits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.orbits.elements.Catalogue;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Names;
import org.trigpoint.orbits.sensor.SensorCatalog;
import org.trigpoint.orbits.sensor.SensorFile;
import org.trigpoint.orbits.table.LineTable;

/** Which satellites of a catalogue are meant, and what they carry. */
public final class SatelliteChoice {
    private static final String ALL = "all";

    private final Catalogue catalogue;
    private final List<Instrument> instruments;

    /** Of these elements and instruments. */
    public SatelliteChoice(Catalogue catalogue, List<Instrument> instruments) {
        this.catalogue = catalogue;
        this.instruments = List.copyOf(instruments);
    }

    /** The instruments of a file, or those of the program. Throws SettingsException that says which lines are wrong. */
    public static List<Instrument> instruments(@Nullable Path file) {
        if (file == null) {
            return SensorCatalog.read();
        }
        try {
            LineTable<Instrument> read = SensorFile.read(Files.readString(file));
            if (!read.wrong().isEmpty()) {
                throw new SettingsException(file + ", " + String.join("; ", read.wrong()));
            }
            return read.rows();
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + file + ": " + e);
        }
    }

    /**
     * Those that are named: by {@code NORAD:25544}, by a part of a name, in which {@code *} stands for any characters, or by the beginning of a
     * mission; {@code all} for all. Throws SettingsException for a name that no satellite has.
     */
    public List<Satellite> named(String names) {
        Set<ElementSet> chosen = new LinkedHashSet<>();
        for (String each : names.split(",", -1)) {
            String name = each.strip();
            List<ElementSet> found = named(name, name.equalsIgnoreCase(ALL));
            if (found.isEmpty()) {
                throw new SettingsException("--sats: no satellite of the "
                        + catalogue.sets().size() + " in the catalogue is \"" + name
                        + "\". Names are as in the catalogue (sentinel, landsat 9, kompsat), numbers as NORAD:25544");
            }
            chosen.addAll(found);
        }
        return chosen.stream().map(this::satellite).toList();
    }

    private List<ElementSet> named(String name, boolean everyone) {
        if (everyone) {
            return List.copyOf(catalogue.sets());
        }
        Optional<ElementSet> numbered = catalogue.findByIdentity(name);
        if (numbered.isPresent() || name.isEmpty()) {
            return numbered.stream().toList();
        }
        List<Instrument> flown = instruments.stream()
                .filter(each -> Names.match(name + "*", each.mission()))
                .toList();
        Set<ElementSet> found = new LinkedHashSet<>(catalogue.findByName(name));
        catalogue.sets().stream()
                .filter(set -> flown.stream().anyMatch(each -> each.isOn(set)))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private Satellite satellite(ElementSet set) {
        return new Satellite(
                set, instruments.stream().filter(each -> each.isOn(set)).toList());
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
        return catalogue.sets().stream().map(this::satellite).toList();
    }
}
