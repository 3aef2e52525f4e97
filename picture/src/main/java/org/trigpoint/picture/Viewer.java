package org.trigpoint.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, and why.
 *
 * @param person name, for the audit
 * @param role what the person may do
 * @param purpose why hidden craft are to be seen, as recorded; null when none was
 * @param audience number of the audience whose picture it is, 0 for the only one
 */
public record Viewer(String person, Role role, @Nullable String purpose, int audience) {
    public Optional<String> findPurpose() {
        return Optional.ofNullable(purpose);
    }

    /** True when hidden craft are shown: the role allows it and a purpose was recorded. */
    public boolean lifted() {
        return role.mayLift() && purpose != null && !purpose.isBlank();
    }

    /** The same person with this purpose recorded, or with none. */
    public Viewer withPurpose(@Nullable String recorded) {
        return new Viewer(person, role, recorded, audience);
    }
}
