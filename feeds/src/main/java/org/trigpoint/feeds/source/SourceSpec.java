package org.trigpoint.feeds.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.SourceOpened;

/**
 * What a source is before it has a number.
 *
 * @param name how people call it
 * @param uri where it comes from, as the site wrote it; it never holds a secret
 * @param format how its raw messages are decoded
 * @param clock {@code ARRIVAL} for what is heard now, {@code FILE} for what was recorded; whether a file is dated is found while
 *     it is read
 * @param marking of everything it reports
 * @param options of the feed, by name; they become part of the recording
 * @param forwards where its raw messages are passed on to, as URIs
 */
public record SourceSpec(
        String name,
        String uri,
        String format,
        SourceOpened.Clock clock,
        Marking marking,
        Map<String, String> options,
        List<String> forwards) {
    public SourceSpec {
        options = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(options));
        forwards = List.copyOf(forwards);
    }

    /** The same source with one option more. */
    public SourceSpec withOption(String option, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(option, value);
        return new SourceSpec(name, uri, format, clock, marking, more, forwards);
    }
}
