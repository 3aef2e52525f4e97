package org.trigpoint.picture;

/**
 * Bounds of the picture.
 *
 * @param viewerTracks more tracks than this in a window are shown as cells
 * @param evidenceStamps stamps of raw messages kept for each track
 * @param trailPoints points of a trail, at most
 * @param trailBudgetPoints points of all trails together, at 12 bytes or 16 of what flies, beyond which trails grow to 64 points only
 */
public record PictureSettings(int viewerTracks, int evidenceStamps, int trailPoints, long trailBudgetPoints) {
    public static final PictureSettings DEFAULT = new PictureSettings(5_000, 16, 256, 16_000_000);

    public PictureSettings {
        if (viewerTracks < 1 || evidenceStamps < 1 || trailPoints < 2 || trailBudgetPoints < 0) {
            throw new IllegalArgumentException(
                    "Picture needs viewer tracks and evidence stamps >= 1, trail points >= 2, not " + viewerTracks
                            + ", " + evidenceStamps + ", " + trailPoints + ", " + trailBudgetPoints);
        }
    }
}
