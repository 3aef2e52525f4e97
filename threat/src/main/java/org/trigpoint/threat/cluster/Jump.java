package org.trigpoint.threat.cluster;

import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.track.TrackId;

/**
 * A track that begins where its identity could not have come to from where it was heard minutes before.
 *
 * @param identity packed identity that both tracks report under
 * @param from the track that was there before
 * @param to the track that begins
 * @param fromEpochMicros when the former was heard last, in its own time
 * @param toEpochMicros when the latter was heard first, in its own time
 * @param fromLatDeg latitude of the place before
 * @param fromLonDeg longitude of the place before
 * @param toLatDeg latitude of the place after
 * @param toLonDeg longitude of the place after
 * @param sameHearer true when someone heard it in both places
 * @param hidden true when it is hidden by default
 * @param before message that told of the place before
 * @param stamp message that told of the place after
 * @param marking of the latter
 */
public record Jump(
        long identity,
        TrackId from,
        TrackId to,
        long fromEpochMicros,
        long toEpochMicros,
        double fromLatDeg,
        double fromLonDeg,
        double toLatDeg,
        double toLonDeg,
        boolean sameHearer,
        boolean hidden,
        Stamp before,
        Stamp stamp,
        Marking marking) {}
