package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 24, part A: name of class B. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param name name of the ship
 */
public record ClassBStaticA(
        int type, int repeat, int mmsi, @Nullable String name) implements DecodedMessage {}
