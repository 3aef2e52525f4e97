package org.trigpoint.feeds.source;

import java.util.List;

/**
 * What came from a source so far, up to and including the batch it stands in.
 *
 * @param source its number
 * @param lines raw messages handed over with a stamp
 * @param bytes in these, line ends not counted
 * @param dropped raw messages lost because the intake was full, or that may not be kept; they have no stamp
 * @param backwards lines of a file whose own time ran backwards or ahead of what follows, and that got the last time instead
 * @param state how it does
 * @param detail more of that, for people
 * @param forwards how its forwardings do
 */
public record SourceTally(
        int source,
        long lines,
        long bytes,
        long dropped,
        long backwards,
        Source.State state,
        String detail,
        List<ForwardTally> forwards) {}
