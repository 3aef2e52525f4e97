package org.trigpoint.server.port;

/**
 * Something that is wrong with the station, for people. It is told to whoever asks, so it names no feed and no path.
 *
 * @param part what: {@code station}, {@code journal}, {@code history}, {@code feeds}, {@code picture}, {@code disk}
 * @param words what is wrong with it, a sentence
 * @param unready true when the picture should not be relied on meanwhile
 */
public record Trouble(String part, String words, boolean unready) {}
