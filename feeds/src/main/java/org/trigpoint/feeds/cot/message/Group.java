package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Team and role of a person ({@code __group}).
 *
 * @param name team, a colour
 * @param role role in the team
 * @param rest what else the element held
 */
public record Group(
        @Nullable String name,
        @Nullable String role,
        @Nullable Rest rest) {}
