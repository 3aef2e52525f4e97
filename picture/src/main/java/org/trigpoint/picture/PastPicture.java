package org.trigpoint.picture;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A picture of the past, told as the live one is: one frame that says all of it. */
public final class PastPicture {
    private final int most;

    /** @param settings of the live picture: as many tracks are told one by one */
    public PastPicture(PictureSettings settings) {
        most = settings.viewerTracks();
    }

    /**
     * A resync of what a viewer sees in a window.
     *
     * @param ships that were there; those that this viewer may not see are counted as withheld, or left out
     * @param clockEpochMillis time of the picture
     */
    public ByteBuffer frame(
            List<PastShip> ships, List<OwnShip> ownShips, Window window, Viewer viewer, double clockEpochMillis) {
        LiveIndex index = new LiveIndex();
        index.hide(viewer.privateAircraft());
        Set<OwnShip> own = new HashSet<>(ownShips);
        int handle = 1;
        for (PastShip ship : ships) {
            boolean ownShip = own.contains(
                    new OwnShip(ship.track().id().audience(), ship.track().identity()));
            index.put(handle++, ship.asTrack(), ownShip);
        }
        ViewerSession session = new ViewerSession(index, most, new FrameScratch(), viewer);
        session.look(window);
        return session.frame(clockEpochMillis).orElseThrow();
    }
}
