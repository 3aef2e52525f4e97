package org.trigpoint.app.load;

/**
 * What is sent, and how much of it.
 *
 * @param perSecond raw messages a second
 * @param keys ships, aircraft or things to be seen
 * @param mostMessages after which it ends; the last message is whole, so that it may be a few more
 * @param mostNanos after which it ends where it is paced
 * @param startEpochMicros time of the first message
 * @param tagged tag blocks with station and time before AIS sentences
 */
public record LoadSettings(
        LoadKind kind,
        int perSecond,
        int keys,
        long seed,
        long mostMessages,
        long mostNanos,
        long startEpochMicros,
        boolean tagged) {}
