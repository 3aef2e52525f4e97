package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Device and program of the sender ({@code takv}).
 *
 * @param device make and model
 * @param platform program
 * @param os operating system
 * @param version version of the program
 * @param rest what else the element held
 */
public record Takv(
        @Nullable String device,
        @Nullable String platform,
        @Nullable String os,
        @Nullable String version,
        @Nullable Rest rest) {}
