package org.trigpoint.server.ogc;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.TrackTiles;
import org.trigpoint.server.live.PictureAccess;

/**
 * The tracks of the picture as of a second ago at most: taken from it in one go, sorted and packed when someone asks for that. So many who
 * ask hold the picture no longer than one, and pages that follow each other within a second are of one picture. For any thread.
 */
public final class RecentPicture {
    private static final Duration OLD = Duration.ofSeconds(1);

    private final PictureAccess access;
    private final LongSupplier nanoClock;
    private @Nullable Moment newest;

    public RecentPicture(PictureAccess access, LongSupplier nanoClock) {
        this.access = access;
        this.nanoClock = nanoClock;
    }

    /** The tracks of one moment. */
    public static final class Moment {
        private final long changes;
        private final long takenNanos;
        private final List<Track> unordered;
        private final PrivateAircraft aircraft;
        private @Nullable List<Track> byId;
        private @Nullable TrackTiles tiles;

        private Moment(long changes, long takenNanos, List<Track> unordered, PrivateAircraft aircraft) {
            this.changes = changes;
            this.takenNanos = takenNanos;
            this.unordered = unordered;
            this.aircraft = aircraft;
        }

        /** Names the moment: what is asked of two with the same number is the same. */
        public long number() {
            return changes;
        }

        /** By id. */
        public synchronized List<Track> byId() {
            if (byId == null) {
                byId = unordered.stream()
                        .sorted(Comparator.comparing(Track::id))
                        .toList();
            }
            return byId;
        }

        /** Packed for tiles. */
        public synchronized TrackTiles tiles() {
            if (tiles == null) {
                tiles = TrackTiles.of(unordered, aircraft);
            }
            return tiles;
        }
    }

    /** The newest moment, a new one when it is over a second old and something has changed since. */
    public synchronized Moment moment() {
        long now = nanoClock.getAsLong();
        Moment known = newest;
        if (known != null && now - known.takenNanos < OLD.toNanos()) {
            return known;
        }
        Moment taken = access.read(picture -> known != null && known.changes == picture.changes()
                ? known
                : new Moment(picture.changes(), now, picture.unordered(), picture.privateAircraft()));
        newest = taken;
        return taken;
    }
}
