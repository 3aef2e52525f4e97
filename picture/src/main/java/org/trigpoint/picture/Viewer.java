package org.trigpoint.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.model.recording.PrivateAircraft;

/**
 * Who looks, and why.
 *
 * @param person name, for the audit
 * @param role what the person may do
 * @param purpose why hidden craft are to be seen, as recorded; null when none was
 * @param audience number of the audience whose picture it is, 0 for the only one, {@link #NO_AUDIENCE} for none: nothing is shown
 * @param privateAircraft that the site hides from those without a purpose
 */
public record Viewer(
        String person, Role role, @Nullable String purpose, int audience, PrivateAircraft privateAircraft) {
    /** The number of no audience. */
    public static final int NO_AUDIENCE = Key.MOST_AUDIENCES;

    public Viewer {
        if (audience < 0 || audience > NO_AUDIENCE) {
            throw new IllegalArgumentException("An audience is 0 to " + NO_AUDIENCE + ", not " + audience);
        }
    }

    /** Where the site hides no aircraft. */
    public Viewer(String person, Role role, @Nullable String purpose, int audience) {
        this(person, role, purpose, audience, PrivateAircraft.NONE);
    }

    public Optional<String> findPurpose() {
        return Optional.ofNullable(purpose);
    }

    /** True when hidden craft are shown: the role allows it and a purpose was recorded. */
    public boolean lifted() {
        return role.mayLift() && purpose != null && !purpose.isBlank();
    }

    /** The same person with this purpose recorded, or with none. */
    public Viewer withPurpose(@Nullable String recorded) {
        return new Viewer(person, role, recorded, audience, privateAircraft);
    }

    /** The same person before the picture of this audience, of a site that hides these aircraft. */
    public Viewer before(int otherAudience, PrivateAircraft aircraft) {
        return audience == otherAudience && privateAircraft.equals(aircraft)
                ? this
                : new Viewer(person, role, purpose, otherAudience, aircraft);
    }
}
