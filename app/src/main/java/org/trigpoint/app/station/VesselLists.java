package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.lists.ListFile;
import org.trigpoint.feeds.lists.OfacSdn;
import org.trigpoint.feeds.lists.ReadList;
import org.trigpoint.feeds.lists.VesselCsv;
import org.trigpoint.model.recording.VesselList;

/** The lists of vessels of a station: tables in the folder {@code lists} of its data, one a list, read when it starts. */
public final class VesselLists {
    private static final Logger LOG = LoggerFactory.getLogger(VesselLists.class);
    private static final String FOLDER = "lists";

    private VesselLists() {}

    /** Those in the folder of a station's data; empty when there are none. */
    static Optional<VesselList> find(Path data) {
        Path folder = data.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<VesselList.Listing> listings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                ReadList read = VesselCsv.read(file(file));
                read.faults().forEach(fault -> LOG.warn("{}:{}: {}", file, fault.line(), fault.reason()));
                listings.addAll(read.listings());
            }
            return listings.isEmpty() ? Optional.empty() : Optional.of(new VesselList(listings));
        } catch (IOException e) {
            throw new SettingsException("Cannot read the lists in " + folder + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(folder + ": " + e.getMessage());
        }
    }

    /**
     * Reads files as an authority publishes them.
     *
     * @param kind {@code ofac-sdn} or {@code csv}
     * @param date of the list; that of the newest file when null. A table has the dates in its rows
     */
    public static ReadList read(String kind, @Nullable LocalDate date, List<Path> files) {
        try {
            List<ListFile> read = new ArrayList<>();
            LocalDate newest = LocalDate.EPOCH;
            for (Path file : files) {
                read.add(file(file));
                LocalDate changed =
                        LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
                newest = changed.isAfter(newest) ? changed : newest;
            }
            LocalDate day = date == null ? newest : date;
            return switch (kind) {
                case OfacSdn.KIND -> OfacSdn.read(day.toString(), read);
                case VesselCsv.KIND -> joined(read.stream().map(VesselCsv::read).toList());
                default ->
                    throw new SettingsException(
                            "There are lists of kind " + OfacSdn.KIND + " and " + VesselCsv.KIND + ", not " + kind);
            };
        } catch (IOException e) {
            throw new SettingsException("Cannot read the list: " + e.getMessage());
        }
    }

    private static ReadList joined(List<ReadList> all) {
        List<VesselList.Listing> listings = new ArrayList<>();
        List<ReadList.Fault> faults = new ArrayList<>();
        all.forEach(each -> {
            listings.addAll(each.listings());
            faults.addAll(each.faults());
        });
        return new ReadList(listings, 0, faults);
    }

    private static ListFile file(Path file) throws IOException {
        // What is no UTF-8 becomes a mark in a name, not a file that cannot be read.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return new ListFile(String.valueOf(file.getFileName()), text.lines().toList());
    }

    /** Puts a list among those that the station reads when it starts, in place of the one of its name; gives its file. */
    public static Path keep(Path data, VesselList.Listing listing) {
        Path file = data.resolve(FOLDER)
                .resolve(listing.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".csv");
        try {
            Files.createDirectories(data.resolve(FOLDER));
            Files.write(file, VesselCsv.write(List.of(listing)), StandardCharsets.UTF_8);
            return file;
        } catch (IOException e) {
            throw new SettingsException("Cannot write " + file + ": " + e.getMessage());
        }
    }
}
