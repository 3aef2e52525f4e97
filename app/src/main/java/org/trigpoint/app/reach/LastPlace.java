package org.trigpoint.app.reach;

import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.ShipTypes;

/**
 * Where a track was last.
 *
 * @param track as it was last known
 * @param place the newest in the history
 * @param fastestMps the most that it was seen at
 */
public record LastPlace(PastTrack track, Place place, double fastestMps) {
    /** Of a track; throws SettingsException when there is none that may be shown. */
    public static LastPlace ofTrack(StationHistory history, TrackId id) {
        return find(history, HistoryQuery.all().withTrack(id), "track " + id);
    }

    /** Of whatever reported a number; throws SettingsException when there is none that may be shown. */
    public static LastPlace ofIdentity(StationHistory history, long packedIdentity) {
        return find(
                history,
                HistoryQuery.all().withIdentity(packedIdentity),
                "track of " + Identity.unpack(packedIdentity).text());
    }

    private static LastPlace find(StationHistory history, HistoryQuery query, String what) {
        Newest newest = new Newest();
        history.each(query, piece -> newest.take(piece.track(), piece.points()));
        if (newest.track == null || newest.point == null) {
            throw new SettingsException(
                    "The history has no " + what + ", or it is a hidden craft: --purpose says why it is" + " needed");
        }
        if (!ShipTypes.sails(newest.track)) {
            throw new SettingsException("The " + what + " does not go over water");
        }
        HistoryPoint last = newest.point;
        return new LastPlace(
                newest.track,
                new Place(
                        last.timeEpochMicros(),
                        last.knownEpochMicros(),
                        last.latDeg(),
                        last.lonDeg(),
                        last.eastMps(),
                        last.northMps(),
                        last.sigmaMeters()),
                newest.fastestMps);
    }

    private static final class Newest {
        private @Nullable PastTrack track;
        private @Nullable HistoryPoint point;
        private double fastestMps;

        void take(PastTrack of, Iterable<HistoryPoint> points) {
            for (HistoryPoint each : points) {
                fastestMps = Math.max(fastestMps, Math.hypot(each.eastMps(), each.northMps()));
                if (point == null || each.timeEpochMicros() >= point.timeEpochMicros()) {
                    point = each;
                    track = of;
                }
            }
        }
    }

    /** Whom it is about, in words. */
    public String about() {
        String number = Identity.unpack(track.identity()).text();
        String name = track.findName().orElse(number.isEmpty() ? "track " + track.id() : number);
        String type = ShipTypes.words(track);
        return name
                + (number.isEmpty() || name.equals(number) ? "" : " (" + number + ")")
                + (type.isEmpty() ? "" : ", " + type.toLowerCase(java.util.Locale.ROOT) + ",");
    }
}
