package org.trigpoint.storage.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The formats that there are: ours, and those of optional parts that are installed. */
public final class ExportFormats {
    private static final CsvFormat CSV = new CsvFormat();
    private static final KmlFormat KML = new KmlFormat();
    private static final List<ExportFormat> OURS = List.of(
            new GeoPackageFormat(),
            new GeoJsonFormat(false),
            new GeoJsonFormat(true),
            CSV,
            new ZippedFormat("csv.zip", "application/zip", CSV, "tracks.csv"),
            KML,
            new ZippedFormat("kmz", "application/vnd.google-earth.kmz", KML, "doc.kml"));

    /** The format of a part that not everyone installs. */
    private static final String OPTIONAL = "parquet";

    private ExportFormats() {}

    /** All of them, in the order in which they are shown. */
    public static List<ExportFormat> all() {
        List<ExportFormat> all = new ArrayList<>(OURS);
        ServiceLoader.load(ExportFormat.class).forEach(all::add);
        return all;
    }

    /** The format of this name. */
    public static Optional<ExportFormat> find(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return all().stream().filter(format -> format.name().equals(asked)).findFirst();
    }

    /** The format by the ending of a file's name; the longest that fits. */
    public static Optional<ExportFormat> findByEnding(String fileName) {
        String asked = fileName.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(format -> asked.endsWith("." + format.name()))
                .max(Comparator.comparingInt(format -> format.name().length()));
    }

    /** The names of all, for messages, and what else can be had. */
    public static String names() {
        String names = all().stream().map(ExportFormat::name).collect(Collectors.joining(", "));
        return find(OPTIONAL).isPresent() ? names : names + " (and " + OPTIONAL + " after ./trigpoint build parquet)";
    }
}
