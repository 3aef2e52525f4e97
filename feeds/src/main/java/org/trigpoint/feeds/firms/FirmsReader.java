package org.trigpoint.feeds.firms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.firms.FirmsColumns.Field;
import org.trigpoint.feeds.table.CsvRow;

/** Reads the lines of a table: headers, and rows by the header before them. One thread at a time. */
final class FirmsReader {
    static final int LONGEST_ROW_BYTES = 4_096;

    private static final int MOST_TEXT = 40;
    private static final double METERS_PER_KILOMETER = 1_000;
    /** More than a pixel at the edge of any swath. */
    private static final double MOST_PIXEL_KILOMETERS = 20;

    private static final double WATTS_PER_MEGAWATT = 1e6;

    private final CsvRow row = new CsvRow();
    private @Nullable String headerMet;
    private String headerInForce = "";
    private @Nullable FirmsColumns columns;
    private @Nullable FirmsFault fault;
    private int offsetBytes;

    /** The header that was met among the rows; null for none. */
    @Nullable
    String headerMet() {
        return headerMet;
    }

    void headerMet(@Nullable String header) {
        headerMet = header;
    }

    /** Why the last line is no anomaly. */
    FirmsFault fault() {
        return Objects.requireNonNull(fault);
    }

    /** Where in it that was noticed, from 0. */
    int offsetBytes() {
        return offsetBytes;
    }

    /**
     * Reads one.
     *
     * @param header of the source, in force until one is met; empty for none
     * @return null with a {@link #fault} when it says none
     */
    @Nullable
    ThermalAnomaly read(byte[] array, int offset, int length, String header) {
        fault = null;
        useHeader(headerMet != null ? headerMet : header);
        if (length > LONGEST_ROW_BYTES) {
            return refused(FirmsFault.TOO_LONG, LONGEST_ROW_BYTES);
        }
        String first = length > 0 && FirmsColumns.mayBegin(array[offset])
                ? new String(array, offset, length, StandardCharsets.UTF_8)
                : "";
        if (FirmsColumns.isHeader(first)) {
            headerMet = first;
            return refused(FirmsFault.HEADER, 0);
        }
        FirmsColumns known = columns;
        if (known == null) {
            return refused(FirmsFault.NO_HEADER, 0);
        }
        if (!row.split(array, offset, length)) {
            return refused(FirmsFault.QUOTE, row.brokenAt());
        }
        return row.count() == known.count()
                ? anomaly(known)
                : refused(FirmsFault.COLUMNS, row.count() < known.count() ? length : 0);
    }

    private void useHeader(String header) {
        // Mostly the very same object.
        if (!header.equals(headerInForce)) {
            headerInForce = header;
            columns = FirmsColumns.find(header).orElse(null);
        }
    }

    private @Nullable ThermalAnomaly refused(FirmsFault why, int at) {
        if (fault == null) {
            fault = why;
            offsetBytes = at;
        }
        return null;
    }

    private @Nullable ThermalAnomaly anomaly(FirmsColumns known) {
        double lat = within(known, Field.LATITUDE, 90, FirmsFault.POSITION);
        double lon = within(known, Field.LONGITUDE, 180, FirmsFault.POSITION);
        double scan = pixelMeters(known, Field.SCAN);
        double track = pixelMeters(known, Field.TRACK);
        long second =
                AcquisitionTime.epochSeconds(row.text(known.column(Field.DATE)), row.text(known.column(Field.TIME)));
        if (second == AcquisitionTime.NONE) {
            refuse(known, Field.DATE, FirmsFault.TIME);
        }
        String satellite = Satellites.name(text(known, Field.SATELLITE));
        if (satellite.isEmpty()) {
            refuse(known, Field.SATELLITE, FirmsFault.SATELLITE);
        }
        double confidence = Confidence.prob(text(known, Field.CONFIDENCE));
        if (Double.isNaN(confidence)) {
            refuse(known, Field.CONFIDENCE, FirmsFault.CONFIDENCE);
        }
        if (fault != null) {
            return null;
        }
        String instrument = text(known, Field.INSTRUMENT);
        return new ThermalAnomaly(
                lat,
                lon,
                Instant.ofEpochSecond(second),
                satellite,
                instrument.isEmpty() ? known.instrument() : instrument,
                scan,
                track,
                confidence,
                row.number(known.column(Field.BRIGHTNESS)),
                row.number(known.column(Field.BACKGROUND)),
                row.number(known.column(Field.POWER)) * WATTS_PER_MEGAWATT,
                text(known, Field.VERSION),
                text(known, Field.DAY_NIGHT),
                text(known, Field.TYPE));
    }

    private void refuse(FirmsColumns known, Field at, FirmsFault why) {
        refused(why, row.offset(known.column(at)));
    }

    private double within(FirmsColumns known, Field field, double most, FirmsFault why) {
        double value = row.number(known.column(field));
        if (!(Math.abs(value) <= most)) {
            refuse(known, field, why);
        }
        return value;
    }

    private double pixelMeters(FirmsColumns known, Field field) {
        double kilometers = row.number(known.column(field));
        if (!(kilometers > 0 && kilometers <= MOST_PIXEL_KILOMETERS)) {
            refuse(known, field, FirmsFault.PIXEL);
        }
        return kilometers * METERS_PER_KILOMETER;
    }

    /** Short text on one line; empty for anything else. */
    private String text(FirmsColumns known, Field field) {
        String text = row.text(known.column(field)).strip();
        return text.length() > MOST_TEXT || text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }
}
