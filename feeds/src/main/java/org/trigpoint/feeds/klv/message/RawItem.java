package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * An item that is not decoded.
 *
 * @param tag its number in its set
 * @param name its name; null when the standard has none
 * @param hex its value, as hexadecimal digits
 */
public record RawItem(int tag, @Nullable String name, String hex) {}
