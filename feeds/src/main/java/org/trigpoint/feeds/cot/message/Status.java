package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * State of the sender's device ({@code status}).
 *
 * @param batteryPercent charge of the battery
 * @param readiness whether the thing is ready
 * @param rest what else the element held
 */
public record Status(
        @Nullable Integer batteryPercent,
        @Nullable Boolean readiness,
        @Nullable Rest rest) {}
