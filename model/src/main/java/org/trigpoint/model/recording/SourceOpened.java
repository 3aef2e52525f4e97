package org.trigpoint.model.recording;

import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.flow.Notice;
import org.trigpoint.model.marking.Marking;

/**
 * A source began, or came back: what its number means from here on.
 *
 * @param source number that its stamps carry
 * @param name how people call it
 * @param uri where it comes from, as the site wrote it, without secrets
 * @param format how its raw messages are decoded: {@code ais}, {@code ais-csv}
 * @param clock what its stamps' arrival times are
 * @param marking of everything it reports
 * @param options of the feed, by name, as its page in docs/feeds lists them
 */
public record SourceOpened(
        int source, String name, String uri, String format, Clock clock, Marking marking, Map<String, String> options)
        implements Recorded, Notice {
    /** What the arrival times in a source's stamps are. Ordinals are stored: add at the end only. */
    public enum Clock {
        /** The wall clock at ingest. */
        ARRIVAL,
        /** The file's own times. */
        FILE,
        /** A count only: nobody dated the file. */
        NONE
    }

    public SourceOpened {
        options = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** The board slot of a source. */
    public static String slot(int source) {
        return "source:" + source;
    }

    @Override
    public String slot() {
        return slot(source);
    }
}
