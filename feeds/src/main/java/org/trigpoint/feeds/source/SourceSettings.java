package org.trigpoint.feeds.source;

import java.io.InputStream;
import java.util.Map;

/**
 * What sources are given from outside.
 *
 * @param formats by the name that a source begins with
 * @param gates what of a format may be kept; all of those without one
 * @param seed of the jitter in waits between tries to connect
 * @param standardInput what {@code ais:stdin:} reads
 */
public record SourceSettings(
        Map<String, LineFormat> formats, Map<String, Gate> gates, long seed, InputStream standardInput) {
    public SourceSettings {
        formats = Map.copyOf(formats);
        gates = Map.copyOf(gates);
    }

    /** The source with its gate, where its format has one. */
    Source gated(Source source) {
        Gate gate = gates.get(source.spec().format());
        return gate == null ? source : new GatedSource(source, gate);
    }

    /** The format of a source. */
    LineFormat format(SourceUri uri) {
        LineFormat format = formats.get(uri.format());
        if (format == null) {
            throw new IllegalArgumentException("No format is named " + uri.format() + " among " + formats.keySet());
        }
        return format;
    }
}
