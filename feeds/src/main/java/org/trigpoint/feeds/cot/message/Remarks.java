package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Free text ({@code remarks}).
 *
 * @param text the text; null when the element held elements, which then are in the rest
 * @param source who wrote it
 * @param to whom it is for
 * @param time when it was written, as sent
 * @param rest what else the element held
 */
public record Remarks(
        @Nullable String text,
        @Nullable String source,
        @Nullable String to,
        @Nullable String time,
        @Nullable Rest rest) {}
