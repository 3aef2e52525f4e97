package org.trigpoint.feeds.mavlink.frame;

/**
 * A field of a message.
 *
 * @param name as the definition has it
 * @param type of one value
 * @param count values in an array, 0 when it is none
 * @param offsetBytes where it begins in the payload
 * @param extension whether it came with version 2, and is not in frames of version 1
 */
public record MessageField(String name, FieldType type, int count, int offsetBytes, boolean extension) {
    /** Length of the field. */
    public int bytes() {
        return type.bytes() * Math.max(1, count);
    }
}
