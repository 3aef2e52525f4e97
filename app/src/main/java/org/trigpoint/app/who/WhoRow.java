package org.trigpoint.app.who;

import java.util.List;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.ask.MayHaveBeen;
import org.trigpoint.threat.ask.Passage;
import org.trigpoint.threat.ask.Place;
import org.trigpoint.threat.ask.Spot;

/** One who was there, or may have been. */
public sealed interface WhoRow {
    /** How sure it is that it was there. */
    enum Kind {
        CROSSED("crossed", "Crossed"),
        NEAR("near", "Came near"),
        MAY_HAVE_BEEN("may-have-been", "May have been there");

        private final String code;
        private final String words;

        Kind(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** As programs read it. */
        public String code() {
            return code;
        }

        /** As people read it. */
        public String words() {
            return words;
        }
    }

    /** The track as it was last known. */
    PastTrack track();

    /** Its ids: several where one number goes on as another track. */
    List<TrackId> tracks();

    Kind kind();

    /** The moment by which it is put in order. */
    long atEpochMicros();

    /** Where on the line, or the outline of the area. */
    Spot spot();

    /** Where it was, in order of time, for the map. */
    List<Place> path();

    /** The reports beside the moment. */
    List<Place> reports();

    /** Its own mean speed in the hour before, NaN where too little is known. */
    double meanBeforeMps();

    /** It was heard there. */
    record Heard(PastTrack track, Passage passage, List<Place> path) implements WhoRow {
        public Heard {
            path = List.copyOf(path);
        }

        @Override
        public List<TrackId> tracks() {
            return List.of(track.id());
        }

        @Override
        public Kind kind() {
            return switch (passage.kind()) {
                case CROSSED -> Kind.CROSSED;
                case NEAR -> Kind.NEAR;
                case WITHIN_ERROR -> Kind.MAY_HAVE_BEEN;
            };
        }

        @Override
        public long atEpochMicros() {
            return passage.at().place().timeEpochMicros();
        }

        @Override
        public Spot spot() {
            return passage.at().spot();
        }

        @Override
        public List<Place> reports() {
            return passage.reports();
        }

        @Override
        public double meanBeforeMps() {
            return passage.meanBeforeMps();
        }
    }

    /** It was silent long enough. */
    record Silent(PastTrack track, List<TrackId> tracks, MayHaveBeen may, double meanBeforeMps, List<Place> path)
            implements WhoRow {
        public Silent {
            tracks = List.copyOf(tracks);
            path = List.copyOf(path);
        }

        @Override
        public Kind kind() {
            return Kind.MAY_HAVE_BEEN;
        }

        @Override
        public long atEpochMicros() {
            return may.earliestEpochMicros();
        }

        @Override
        public Spot spot() {
            return may.spot();
        }

        @Override
        public List<Place> reports() {
            Place before = may.silence().before();
            Place after = may.silence().after();
            if (before == null || after == null) {
                return before == null ? after == null ? List.of() : List.of(after) : List.of(before);
            }
            return List.of(before, after);
        }
    }
}
