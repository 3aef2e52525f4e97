package org.trigpoint.server.port;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.orbit.AccessWindow;
import org.trigpoint.model.orbit.GroundTrack;
import org.trigpoint.model.orbit.ImagingKind;
import org.trigpoint.model.orbit.ImagingSatellite;
import org.trigpoint.model.orbit.SwathPath;

/** Satellites that make images, from published elements and instruments. For any thread. */
public interface Satellites {
    /** Nothing is known of any. */
    Satellites NONE = new Satellites() {
        @Override
        public Known known() {
            return new Known(List.of(), "This program follows no satellites.");
        }

        @Override
        public List<GroundTrack> tracks(long fromEpochMicros, int minutes) {
            return List.of();
        }

        @Override
        public Optional<SwathPath> findPath(int catalogNumber, String instrument, long fromEpochMicros, int minutes) {
            return Optional.empty();
        }

        @Override
        public List<AccessWindow> windows(Question question) {
            return List.of();
        }
    };

    /**
     * The satellites for which there are elements.
     *
     * @param advice what is wrong with the elements and what to do about it, for people; empty when nothing is
     */
    record Known(List<ImagingSatellite> satellites, String advice) {
        public Known {
            satellites = List.copyOf(satellites);
        }
    }

    /** What is to be seen. */
    sealed interface Aim {
        /** A point. */
        record Point(Position at) implements Aim {}

        /** A part of the earth, less than half of it wide. */
        record Area(Box box) implements Aim {}
    }

    /**
     * When something can be seen.
     *
     * @param unlit true when windows without the light that an instrument needs are wanted too
     */
    record Question(Aim aim, long fromEpochMicros, int hours, Set<ImagingKind> kinds, boolean unlit) {
        public Question {
            kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
        }
    }

    /** All of them. */
    Known known();

    /** The ways of all over the ground, a point a minute. */
    List<GroundTrack> tracks(long fromEpochMicros, int minutes);

    /**
     * The way of one, three points a minute, with what an instrument reaches.
     *
     * @param instrument its name, empty for the first
     * @return empty for a satellite or an instrument that is not known
     */
    Optional<SwathPath> findPath(int catalogNumber, String instrument, long fromEpochMicros, int minutes);

    /** Windows of all, by their beginnings; takes seconds. Throws IllegalStateException that says why while too many ask. */
    List<AccessWindow> windows(Question question);
}
