package org.trigpoint.feeds.ais;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the lines of a run.
 *
 * @param lines raw lines read
 * @param messages messages written
 * @param messageLines raw lines they were made of
 * @param rejectedLines raw lines that are no message, by code
 * @param remarks faults on lines that became messages all the same, by code
 */
public record DecodeCounts(
        long lines,
        long messages,
        long messageLines,
        SortedMap<String, Long> rejectedLines,
        SortedMap<String, Long> remarks) {
    public DecodeCounts {
        rejectedLines = Collections.unmodifiableSortedMap(new TreeMap<>(rejectedLines));
        remarks = Collections.unmodifiableSortedMap(new TreeMap<>(remarks));
    }

    /** All rejected lines: with {@link #messageLines} they make {@link #lines}. */
    public long rejected() {
        return rejectedLines.values().stream().mapToLong(Long::longValue).sum();
    }
}
