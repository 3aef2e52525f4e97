package org.trigpoint.storage.export;

import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;

/**
 * What is said of the track of a piece, the same in each format.
 *
 * @param name empty when it has none
 * @param identity its number, empty when it has none
 */
public record PieceText(
        String track,
        String name,
        String identity,
        String platform,
        int shipType,
        String tlp,
        String releasableTo,
        String licence) {
    public static PieceText of(PastTrack track) {
        return new PieceText(
                track.id().toString(),
                track.findName().map(PlainText::whole).orElse(""),
                track.identity() == Identity.NONE
                        ? ""
                        : Identity.unpack(track.identity()).text(),
                track.platform().name(),
                track.shipType(),
                track.marking().tlp().name(),
                PlainText.whole(String.join(",", track.marking().releasableTo())),
                PlainText.whole(track.marking().licence()));
    }
}
