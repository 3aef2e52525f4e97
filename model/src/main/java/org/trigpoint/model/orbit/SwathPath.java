package org.trigpoint.model.orbit;

import java.util.List;

/**
 * A ground track with what one instrument reaches along it: one strip, or one on each side for a radar that looks to both.
 *
 * @param instrument name of the instrument with its mode
 */
public record SwathPath(GroundTrack track, String instrument, List<SwathStrip> strips) {
    public SwathPath {
        strips = List.copyOf(strips);
    }
}
