package org.trigpoint.model.zone;

import java.util.regex.Pattern;
import org.trigpoint.flow.Key;

/**
 * One version of an area or corridor with meaning. A version is never changed: the next one ends it.
 *
 * @param audience number of the audience whose zone it is
 * @param id as people gave it: letters, digits, dots, dashes and underscores, 64 at most
 * @param revision 1 for the first version of this id
 * @param ended true when it was taken away with this version, which then holds what it said last
 * @param content what it says
 * @param knownEpochMicros when we knew: arrival of the command that made this version
 * @param person who made this version
 */
public record Zone(
        int audience,
        String id,
        int revision,
        boolean ended,
        ZoneContent content,
        long knownEpochMicros,
        String person) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Zone {
        requireId(audience, id);
        if (revision < 1) {
            throw new IllegalArgumentException("A zone's versions are counted from 1, not " + revision);
        }
    }

    /** Throws IllegalArgumentException when no zone can be called so. */
    public static void requireId(int audience, String id) {
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("A zone is of audience 0 to 3, not " + audience);
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A zone's id is of letters, digits, dots, dashes and underscores, 64 at"
                    + " most, and begins with a letter or digit");
        }
    }
}
