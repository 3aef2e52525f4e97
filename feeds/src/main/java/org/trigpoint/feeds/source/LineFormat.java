package org.trigpoint.feeds.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;

/**
 * What sources know of the raw messages of a format.
 *
 * @param lineTimes makes a reader of the time that a message carries itself, for a source with these options
 * @param rowFormats formats of files known by their header, which the format's files may be instead
 * @param framing how bytes are cut into messages; null for lines
 */
public record LineFormat(
        Function<Map<String, String>, LineTime> lineTimes,
        List<RowFormat> rowFormats,
        Cutter.@Nullable Framing framing) {
    public LineFormat {
        rowFormats = List.copyOf(rowFormats);
    }

    /** A format of lines. */
    public static LineFormat ofLines(Function<Map<String, String>, LineTime> lineTimes, List<RowFormat> rowFormats) {
        return new LineFormat(lineTimes, rowFormats, null);
    }

    /** A format of messages that tell no time of their own, or whose decoder alone reads it. */
    public static LineFormat untimed(Cutter.Framing framing) {
        return new LineFormat(_ -> (_, _, _) -> LineTime.NONE, List.of(), framing);
    }

    LineTime lineTime(SourceUri uri) {
        return lineTimes.apply(uri.options());
    }

    /** The framers of a source with these options. */
    Framers framers(Map<String, String> options) throws IOException {
        if (framing == null) {
            return LineFramer::new;
        }
        Cutter.Framing cuts = framing.with(options);
        return (chunkBytes, messages) -> new CuttingFramer(cuts, chunkBytes, messages);
    }
}
