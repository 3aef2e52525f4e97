package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * What an element held beyond the components of its record, as XML, so that it is written again as it came.
 *
 * @param attributesXml attributes, as {@code name="value"} joined by spaces; null for none
 * @param contentXml text and children between its tags; null for none
 */
public record Rest(@Nullable String attributesXml, @Nullable String contentXml) {
    /** Nothing is null. */
    public static @Nullable Rest of(@Nullable String attributesXml, @Nullable String contentXml) {
        return attributesXml == null && contentXml == null ? null : new Rest(attributesXml, contentXml);
    }
}
