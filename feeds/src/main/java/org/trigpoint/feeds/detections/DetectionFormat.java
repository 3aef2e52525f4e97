package org.trigpoint.feeds.detections;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;

/**
 * What sensors saw and searched: the format {@code detections}, objects of JSON and features of GeoJSON, and {@code
 * detections-csv}, the rows of a table whose header is the source's option {@code header}. The names in them are on the page {@code
 * docs/feeds/detections.md}.
 *
 * <p>Either takes what the other does: a header among the lines says how the rows after it are read. Where the option {@code
 * tables} is {@code false} it does not, because the lines of several senders are mixed. Every line ends in one outcome: a detection,
 * a look, or a rejection with one of these codes.
 *
 * <ul>
 *   <li>{@code too-long}: more than 16,000 bytes
 *   <li>{@code json}: no object of JSON, or one that says something twice
 *   <li>{@code header}: the line names columns; the rows after it are read by it
 *   <li>{@code no-header}: the source was opened with a header that is none
 *   <li>{@code quote}: a quote is not closed
 *   <li>{@code columns}: not as many fields as the header names
 *   <li>{@code type}: neither a detection nor a look
 *   <li>{@code time}: missing, none, before 1970, or a look that ends before it begins
 *   <li>{@code sensor}, {@code scene}, {@code kind}, {@code explained}: a missing sensor; text of more than 200 characters or of several lines
 *   <li>{@code position}: no place and no bearing, or a place that is not on earth
 *   <li>{@code sigma}: a standard deviation that is missing, not above 0, or beyond use
 *   <li>{@code covariance}: of no ellipse, or beyond use
 *   <li>{@code velocity}: half of one, or faster than 12 km/s
 *   <li>{@code bearing}, {@code range}: a bearing outside 0 to 360°; a range not above 0 or beyond 1,000 km, or without a bearing
 *   <li>{@code sensor-position}: a bearing from a place that is not said or not on earth
 *   <li>{@code length}: not above 0, or beyond 10 km
 *   <li>{@code area}: missing, without an area, with a hole, or beyond 1,000 km from the sensor
 *   <li>{@code seen}: no probability, or lengths that do not rise
 *   <li>{@code false-rate}: missing, or below 0
 *   <li>{@code confidence}: no probability
 *   <li>{@code chip}: not 64 hexadecimal digits in small letters
 *   <li>{@code imaging}: not all of course, look and shift of a radar image, or out of their bounds
 *   <li>{@code repeat}: byte for byte one of the last 200,000 lines of its source
 * </ul>
 */
public final class DetectionFormat implements Format {
    /** Name of the format of lines, in {@code SourceOpened}. */
    public static final String NAME = "detections";

    /** Name of the format of tables. */
    public static final String TABLE_NAME = "detections-csv";

    private final String name;

    private DetectionFormat(String name) {
        this.name = name;
    }

    /** The format of lines. */
    public static DetectionFormat ofLines() {
        return new DetectionFormat(NAME);
    }

    /** The format of tables. */
    public static DetectionFormat ofTables() {
        return new DetectionFormat(TABLE_NAME);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SourceDecoder open() {
        return new DetectionDecoder();
    }

    @Override
    public int version() {
        return DetectionDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        DetectionDecoder decoder = new DetectionDecoder();
        decoder.read(in, version, name);
        return decoder;
    }
}
