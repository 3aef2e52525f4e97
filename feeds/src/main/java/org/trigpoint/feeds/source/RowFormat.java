package org.trigpoint.feeds.source;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A format of files whose first line names its columns: known by that header, which is no message itself.
 *
 * @param name of the format, as decoders are found by
 * @param isHeader true for a first line of this format
 * @param lineTime the reader of a row's own time, for this header
 */
public record RowFormat(String name, Predicate<String> isHeader, Function<String, LineTime> lineTime) {}
