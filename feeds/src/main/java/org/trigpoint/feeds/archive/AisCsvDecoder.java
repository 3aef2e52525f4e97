package org.trigpoint.feeds.archive;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.archive.AisCsvColumns.Field;
import org.trigpoint.feeds.table.CsvRow;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Decodes the rows of one table. It holds no row back.
 *
 * <p>Its state, format 1, fields as in {@link Fields}: nullable text, the header that was met among the rows; then the {@link
 * StaticDigests}.
 */
final class AisCsvDecoder implements SourceDecoder {
    private static final int VERSION = 1;
    private static final int LONGEST_ROW = 8_192;

    private final IntFunction<Platform> platforms;
    private final CsvRow row = new CsvRow();
    private final StaticDigests digests = new StaticDigests();
    private @Nullable String headerMet;
    private String headerInForce = "";
    private @Nullable AisCsvColumns columns;

    AisCsvDecoder(IntFunction<Platform> platforms) {
        this.platforms = platforms;
    }

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        useHeader(headerMet != null ? headerMet : source.options().getOrDefault("header", ""));
        AisCsvColumns known = columns;
        if (raw.length() > LONGEST_ROW) {
            out.accept(new Rejected(stamp, "too-long", LONGEST_ROW, 1));
        } else if (isHeader(raw)) {
            headerMet = text(raw);
            out.accept(new Rejected(stamp, "header", 0, 1));
        } else if (known == null) {
            out.accept(new Rejected(stamp, "no-header", 0, 1));
        } else {
            decode(stamp, raw, source, known, out);
        }
    }

    private void useHeader(String header) {
        // Mostly the very same object.
        if (!header.equals(headerInForce)) {
            headerInForce = header;
            columns = AisCsvColumns.find(header).orElse(null);
        }
    }

    private static boolean isHeader(Raw raw) {
        byte first = raw.length() == 0 ? (byte) '0' : raw.array()[raw.offset()];
        boolean couldBe = first < '0' || first > '9';
        return couldBe && AisCsvColumns.isHeader(text(raw));
    }

    private static String text(Raw raw) {
        return new String(raw.array(), raw.offset(), raw.length(), StandardCharsets.UTF_8);
    }

    private void decode(Stamp stamp, Raw raw, SourceOpened source, AisCsvColumns known, Consumer<? super Outcome> out) {
        if (!row.split(raw.array(), raw.offset(), raw.length())) {
            out.accept(new Rejected(stamp, "quote", row.brokenAt(), 1));
            return;
        }
        if (row.count() < known.count()) {
            out.accept(new Rejected(stamp, "columns", raw.length(), 1));
            return;
        }
        RowReports reports = new RowReports(row, known, stamp, source.marking(), platforms);
        Field fault = reports.findFault();
        if (fault != null) {
            out.accept(new Rejected(stamp, code(fault), row.offset(known.column(fault)), 1));
            return;
        }
        out.accept(reports.position(RowDigest.of(raw)));
        long digest = RowDigest.ofStatic(row, known);
        if (digest != RowDigest.NOTHING && digests.isNew(reports.mmsi(), digest)) {
            out.accept(reports.identity(RowDigest.of(raw)));
        }
    }

    private static String code(Field fault) {
        return switch (fault) {
            case TIME -> "timestamp";
            case MMSI -> "identity";
            default -> "position";
        };
    }

    @Override
    public void onTime(long atEpochMicros, Consumer<? super Outcome> out) {}

    @Override
    public void onClosed(Consumer<? super Outcome> out) {}

    @Override
    public long deadlineEpochMicros() {
        return NO_DEADLINE;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Fields.writeNullableText(headerMet, out);
        digests.write(out);
    }

    void read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "State of format " + AisCsvFormat.NAME);
        headerMet = Fields.readNullableText(in, "header");
        digests.read(in);
    }
}
