package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * The icon the sender wishes for ({@code usericon}).
 *
 * @param iconsetpath set and name of the icon
 * @param rest what else the element held
 */
public record UserIcon(
        @Nullable String iconsetpath, @Nullable Rest rest) {}
