package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the sender ({@code contact}).
 *
 * @param callsign name on the air
 * @param endpoint address, port and protocol; {@code *:-1:stcp} for one behind a server
 * @param phone telephone number; only when the decoder is told to keep it
 * @param rest what else the element held
 */
public record Contact(
        @Nullable String callsign,
        @Nullable String endpoint,
        @Nullable String phone,
        @Nullable Rest rest) {}
