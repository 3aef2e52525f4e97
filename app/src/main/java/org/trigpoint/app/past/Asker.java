package org.trigpoint.app.past;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param person name, for the record
 * @param audience whose picture, empty for the first
 * @param purpose why hidden craft are to be among it; null for without them
 */
public record Asker(
        String person, String audience, @Nullable String purpose) {}
