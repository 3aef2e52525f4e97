package org.trigpoint.feeds.firms;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;

/**
 * Thermal anomalies of FIRMS: the format {@code firms}, rows under a header that is the source's option {@code header} or stands among them.
 *
 * <p>Every row ends in one outcome: a detection, or a rejection with one of these codes.
 *
 * <ul>
 *   <li>{@code too-long}: more than 4,096 bytes
 *   <li>{@code header}: the line names columns; the rows after it are read by it
 *   <li>{@code no-header}: there was no header of a known table yet
 *   <li>{@code quote}: a quote is not closed
 *   <li>{@code columns}: not as many fields as the header names
 *   <li>{@code position}: missing, no number, or not on earth
 *   <li>{@code pixel}: scan or track is missing, not above 0, or above 20 km
 *   <li>{@code time}: date or time is missing, on no calendar or clock, or before 1970
 *   <li>{@code satellite}: missing, or more than 40 characters
 *   <li>{@code confidence}: neither 0 to 100 nor l, n or h
 *   <li>{@code repeat}: byte for byte one of the last 200,000 rows of its source
 * </ul>
 */
public final class FirmsFormat implements Format {
    /** Its name in {@code SourceOpened}. */
    public static final String NAME = "firms";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new FirmsDecoder();
    }

    @Override
    public int version() {
        return FirmsDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        FirmsDecoder decoder = new FirmsDecoder();
        decoder.read(in, version);
        return decoder;
    }
}
