package org.trigpoint.threat.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;

/** Finds when a track was beside what is asked about. */
public final class PassageFinder {
    private static final long TEN_MINUTES_MICROS = 600_000_000L;
    /** It has left when it is so much further away than what counts as near. */
    private static final double LEFT_RATIO = 1.2;

    private static final int MOST_STEPS = 64;
    private static final double STEPS_A_NEAR = 2;

    private final Target target;
    private final Question question;

    /**
     * What is asked.
     *
     * @param fromEpochMicros from when on
     * @param untilEpochMicros until when
     * @param nearMeters what counts as near, above 0
     * @param silenceMicros between two reports that are further apart nothing is taken to be known
     */
    public record Question(long fromEpochMicros, long untilEpochMicros, double nearMeters, long silenceMicros) {
        boolean takes(long epochMicros) {
            return epochMicros >= fromEpochMicros && epochMicros <= untilEpochMicros;
        }
    }

    public PassageFinder(Target target, Question question) {
        this.target = target;
        this.question = question;
    }

    /**
     * Passages of one track in order of time.
     *
     * @param places of it in order of time, from an hour before what is asked
     */
    public List<Passage> find(List<Place> places) {
        Following following = new Following(places);
        for (int i = 0; i < places.size(); i++) {
            following.at(places.get(i));
            if (i + 1 < places.size()) {
                following.leg(places.get(i), places.get(i + 1));
            }
        }
        following.end();
        return following.passages;
    }

    /** A track as it goes on. */
    private final class Following {
        private final List<Place> places;
        private final List<Passage> passages = new ArrayList<>();
        private @Nullable Open open;

        Following(List<Place> places) {
            this.places = places;
        }

        void at(Place place) {
            if (!question.takes(place.timeEpochMicros())) {
                return;
            }
            double most = Math.max(question.nearMeters(), place.errorMeters());
            Target.Nearness near = target.nearness(place.latDeg(), place.lonDeg(), most * LEFT_RATIO);
            if (near == null) {
                end();
                return;
            }
            if (open == null && near.meters() > most) {
                return;
            }
            if (open == null) {
                open = new Open(place);
            }
            open.take(place, near);
        }

        void leg(Place one, Place two) {
            if (two.timeEpochMicros() - one.timeEpochMicros() > question.silenceMicros()) {
                end();
                return;
            }
            LocalFrame.Offset way = LocalFrame.at(one.latDeg(), one.lonDeg()).offsetTo(two.latDeg(), two.lonDeg());
            double meters = Math.hypot(way.eastMeters(), way.northMeters());
            if (target.nearness(one.latDeg(), one.lonDeg(), meters + LEFT_RATIO * question.nearMeters()) == null) {
                return;
            }
            List<Target.Crossing> crossings = target.crossings(one, two);
            int steps = Math.clamp((int) Math.ceil(meters / question.nearMeters() * STEPS_A_NEAR), 1, MOST_STEPS);
            int next = 0;
            for (int step = 1; step <= steps; step++) {
                double until = (double) step / steps;
                while (next < crossings.size() && crossings.get(next).ratio() <= until) {
                    cross(
                            one.towards(two, crossings.get(next).ratio()),
                            crossings.get(next).spot());
                    next++;
                }
                if (step < steps) {
                    at(one.towards(two, until));
                }
            }
        }

        private void cross(Place place, Spot spot) {
            if (!question.takes(place.timeEpochMicros())) {
                return;
            }
            at(place);
            if (open != null) {
                open.crossings.add(new Passage.Moment(place, 0, spot));
            }
        }

        void end() {
            if (open != null) {
                open.passage(places).ifPresent(passages::add);
                open = null;
            }
        }
    }

    /** A passage that goes on. */
    private final class Open {
        private final long from;
        private long until;
        private final List<Passage.Moment> crossings = new ArrayList<>();
        private Passage.@Nullable Moment inside;
        private Passage.@Nullable Moment closest;

        Open(Place place) {
            from = place.timeEpochMicros();
        }

        void take(Place place, Target.Nearness near) {
            until = place.timeEpochMicros();
            Passage.Moment moment = new Passage.Moment(place, near.meters(), near.spot());
            if (near.inside() && inside == null) {
                inside = moment;
            }
            if (closest == null || near.meters() < closest.offMeters()) {
                closest = moment;
            }
        }

        Optional<Passage> passage(List<Place> places) {
            if (closest == null) {
                return Optional.empty();
            }
            Passage.Moment at = earlier(inside, crossings.isEmpty() ? null : crossings.getFirst());
            Passage.Kind kind = Passage.Kind.CROSSED;
            if (at == null) {
                at = closest;
                kind = closest.offMeters() <= question.nearMeters() ? Passage.Kind.NEAR : Passage.Kind.WITHIN_ERROR;
            }
            long moment = at.place().timeEpochMicros();
            return Optional.of(new Passage(
                    kind,
                    from,
                    until,
                    crossings,
                    closest,
                    at,
                    Speeds.meanBeforeMps(places, moment, question.silenceMicros()),
                    Cover.of(
                            places,
                            Math.max(
                                    from - TEN_MINUTES_MICROS, places.getFirst().timeEpochMicros()),
                            Math.min(
                                    until + TEN_MINUTES_MICROS, places.getLast().timeEpochMicros())),
                    beside(places, moment)));
        }
    }

    /** The earlier of two moments, of which either may be missing. */
    private static Passage.@Nullable Moment earlier(Passage.@Nullable Moment one, Passage.@Nullable Moment two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.place().timeEpochMicros() < two.place().timeEpochMicros() ? one : two;
    }

    /** The last report before a moment, and the first behind it. */
    private static List<Place> beside(List<Place> places, long epochMicros) {
        List<Place> beside = new ArrayList<>();
        for (Place place : places) {
            if (place.timeEpochMicros() <= epochMicros) {
                beside.clear();
            }
            beside.add(place);
            if (place.timeEpochMicros() > epochMicros) {
                break;
            }
        }
        return beside;
    }
}
