package org.trigpoint.app.past;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.lists.AircraftLists;
import org.trigpoint.feeds.lists.ListFile;
import org.trigpoint.model.recording.PrivateAircraft;

/** The lists of private aircraft of a station: one table in the folder of its data, {@code private-aircraft.csv}, read when it starts. */
public final class PrivateLists {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateLists.class);
    private static final String FILE = "private-aircraft.csv";
    private static final String UNNAMED = "private";

    private PrivateLists() {}

    /** All of them; empty when nothing was ever said: what was hidden stays so. */
    public static Optional<PrivateAircraft> find(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        AircraftLists.Read read = read(UNNAMED, List.of(file));
        read.faults().forEach(fault -> LOG.warn("{}:{}: {}", file, fault.line(), fault.reason()));
        return Optional.of(new PrivateAircraft(read.listings()));
    }

    /** Reads files; the name is that of rows that name no list. */
    public static AircraftLists.Read read(String name, List<Path> files) {
        try {
            List<ListFile> read = new ArrayList<>();
            for (Path file : files) {
                // What is no UTF-8 becomes a mark in a row, not a file that cannot be read.
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                read.add(new ListFile(
                        String.valueOf(file.getFileName()), text.lines().toList()));
            }
            return AircraftLists.read(name, read);
        } catch (IOException e) {
            throw new SettingsException("Cannot read the list: " + e.getMessage());
        }
    }

    /** Puts lists in the place of those of their names; gives the file. */
    public static Path keep(Path data, List<PrivateAircraft.Listing> listings) {
        List<String> names =
                listings.stream().map(PrivateAircraft.Listing::name).toList();
        List<PrivateAircraft.Listing> all = new ArrayList<>(others(data, names));
        all.addAll(listings);
        return write(data, all);
    }

    /** Takes a list out; gives the file. */
    public static Path drop(Path data, String name) {
        List<PrivateAircraft.Listing> all =
                find(data).orElse(PrivateAircraft.NONE).listings();
        List<PrivateAircraft.Listing> others = others(data, List.of(name));
        if (others.size() == all.size()) {
            throw new SettingsException(
                    "There is no list of private aircraft '" + name + "' in " + data + "; there are "
                            + all.stream().map(PrivateAircraft.Listing::name).toList());
        }
        return write(data, others);
    }

    private static List<PrivateAircraft.Listing> others(Path data, List<String> names) {
        return find(data).orElse(PrivateAircraft.NONE).listings().stream()
                .filter(listing -> !names.contains(listing.name()))
                .toList();
    }

    private static Path write(Path data, List<PrivateAircraft.Listing> listings) {
        Path file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            return Files.write(file, AircraftLists.write(listings), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SettingsException("Cannot write " + file + ": " + e.getMessage());
        }
    }
}
