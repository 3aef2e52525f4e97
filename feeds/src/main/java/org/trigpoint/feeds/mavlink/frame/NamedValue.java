package org.trigpoint.feeds.mavlink.frame;

/**
 * A field of a message or record that has no class of its own.
 *
 * @param name as its definition has it
 * @param value a number, a text, or a list of numbers, among which may be such as are none; bytes are hexadecimal digits
 */
public record NamedValue(String name, Object value) {}
