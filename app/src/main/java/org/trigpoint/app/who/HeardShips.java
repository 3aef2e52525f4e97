package org.trigpoint.app.who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.TrackPiece;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.Runs;
import org.trigpoint.threat.ask.ShipTypes;

/** Who was heard when, one number after the other; a track without a number stands for itself. */
final class HeardShips {
    private final WhoQuestion question;
    private final double nearMeters;
    private final Map<Name, Ship> ships = new LinkedHashMap<>();
    private int fixed;

    /** What stands for one ship. */
    private record Name(long identity, @Nullable TrackId track) {}

    /** One ship, as far as its number tells. */
    static final class Ship {
        private final Runs runs;
        private final Set<TrackId> tracks = new LinkedHashSet<>();
        private final Set<TrackId> near = new LinkedHashSet<>();
        private PastTrack newest;
        private double fastestMps;

        private Ship(PastTrack track, long silenceMicros) {
            runs = new Runs(silenceMicros);
            newest = track;
        }

        PastTrack newest() {
            return newest;
        }

        Runs runs() {
            return runs;
        }

        /** Its tracks, in the order in which they were found. */
        List<TrackId> tracks() {
            return List.copyOf(tracks);
        }

        /** Those of them that may have come near. */
        List<TrackId> nearTracks() {
            return List.copyOf(near);
        }

        double fastestMps() {
            return fastestMps;
        }
    }

    /** @param nearMeters a piece of a track is worth a look when its box is so near */
    HeardShips(WhoQuestion question, double nearMeters) {
        this.question = question;
        this.nearMeters = nearMeters;
    }

    void take(TrackPiece piece) {
        PastTrack track = piece.track();
        if (!ShipTypes.sails(track)) {
            fixed++;
            return;
        }
        Name name = new Name(track.identity(), track.identity() == Identity.NONE ? track.id() : null);
        Ship ship = ships.computeIfAbsent(
                name, _ -> new Ship(track, question.window().silenceMicros()));
        ship.tracks.add(track.id());
        ship.newest = track.knownEpochMicros() >= ship.newest.knownEpochMicros() ? track : ship.newest;
        List<Place> places = places(piece);
        ship.runs.take(places);
        double error = 0;
        for (Place place : places) {
            ship.fastestMps = Math.max(ship.fastestMps, place.speedMps());
            error = Math.max(error, place.errorMeters());
        }
        if (question.target().mayBeNear(box(piece.points()), nearMeters + error)) {
            ship.near.add(track.id());
        }
    }

    static List<Place> places(TrackPiece piece) {
        List<Place> places = new ArrayList<>(piece.points().size());
        for (HistoryPoint point : piece.points()) {
            places.add(new Place(
                    point.timeEpochMicros(),
                    point.knownEpochMicros(),
                    point.latDeg(),
                    point.lonDeg(),
                    point.eastMps(),
                    point.northMps(),
                    point.sigmaMeters()));
        }
        return places;
    }

    /** A piece lies on one side of 180°. */
    private static Box box(List<HistoryPoint> points) {
        double south = 90;
        double north = -90;
        double west = 180;
        double east = -180;
        for (HistoryPoint point : points) {
            south = Math.min(south, point.latDeg());
            north = Math.max(north, point.latDeg());
            west = Math.min(west, point.lonDeg());
            east = Math.max(east, point.lonDeg());
        }
        return new Box(west, south, east, north);
    }

    /** All of them, in the order in which they were found. */
    List<Ship> ships() {
        return List.copyOf(ships.values());
    }

    /** Pieces of what stands still: aids to navigation, coast stations; they are not asked about. */
    int fixed() {
        return fixed;
    }
}
