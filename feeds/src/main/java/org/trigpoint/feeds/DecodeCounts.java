package org.trigpoint.feeds;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the raw messages (lines, frames, packets) of a {@link DecodeRun}.
 *
 * @param lines raw messages read
 * @param messages messages written
 * @param messageLines raw messages they were made of
 * @param rejectedLines raw messages that could not be decoded, by code
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
