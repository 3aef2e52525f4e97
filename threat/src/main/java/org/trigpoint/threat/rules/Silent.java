package org.trigpoint.threat.rules;

import org.trigpoint.flow.Key;

/**
 * Nothing was heard of the track of an aircraft for a minute: told to what knows its address, since another track may go on under that.
 *
 * @param identity packed address that it reports under
 * @param passage what its cell is to be told
 */
public record Silent(long identity, Passage passage) {
    /** Whose instance it is for: as that of an {@link AirSign}. */
    public Key key() {
        return new Key(passage.track().audience(), 0, identity);
    }
}
