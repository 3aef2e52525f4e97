package org.trigpoint.picture;

import org.trigpoint.model.track.Track;

/**
 * An identity that said it is the site's own ship.
 *
 * @param audience number of the audience that may know
 * @param identity packed
 */
public record OwnShip(int audience, long identity) implements Comparable<OwnShip> {
    static OwnShip of(Track track) {
        return new OwnShip(track.id().audience(), track.identity());
    }

    @Override
    public int compareTo(OwnShip other) {
        int byAudience = Integer.compare(audience, other.audience);
        return byAudience != 0 ? byAudience : Long.compare(identity, other.identity);
    }
}
