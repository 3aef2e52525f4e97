package org.trigpoint.feeds.klv.message;

/**
 * An item that was sent and says no number, but why it has none.
 *
 * @param tag its number in its set
 * @param name its name
 * @param value what it says
 */
public record SpecialItem(int tag, String name, SpecialValue value) {}
