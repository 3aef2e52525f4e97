package org.trigpoint.feeds.archive;

import java.io.DataInput;
import java.io.IOException;
import java.util.function.IntFunction;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.model.observation.Platform;

/**
 * Rows of decoded AIS: the format {@code ais-csv}. The header of the table is the source's option {@code header}.
 *
 * <p>Every row ends in one outcome: a position report, or a rejection with one of these codes.
 *
 * <ul>
 *   <li>{@code no-header}: the source was opened without a header of a known table
 *   <li>{@code header}: the row is itself a header; the rows after it are read by it
 *   <li>{@code too-long}: more than 8,192 bytes
 *   <li>{@code quote}: a quote is not closed
 *   <li>{@code columns}: fewer fields than the header names
 *   <li>{@code timestamp}: no time, or one that is on no calendar
 *   <li>{@code identity}: the MMSI is no number of one to nine digits
 *   <li>{@code position}: latitude or longitude is no number or not on earth; 91 and 181 stand for none and are allowed
 * </ul>
 *
 * <p>Other fields that cannot be read are absent. A position is followed by an {@code IdentityReport} with no lines of its own
 * when the row's static data are new or have changed for that MMSI.
 */
public final class AisCsvFormat implements Format {
    /** Its name in {@code SourceOpened}. */
    public static final String NAME = "ais-csv";

    private final IntFunction<Platform> platforms;

    /** @param platforms what the format of an MMSI says of its holder */
    public AisCsvFormat(IntFunction<Platform> platforms) {
        this.platforms = platforms;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new AisCsvDecoder(platforms);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        AisCsvDecoder decoder = new AisCsvDecoder(platforms);
        decoder.read(in, version);
        return decoder;
    }
}
