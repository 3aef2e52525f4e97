package org.trigpoint.app.orbits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trigpoint.geo.Position;
import org.trigpoint.model.orbit.AccessWindow;
import org.trigpoint.model.orbit.GroundTrack;
import org.trigpoint.model.orbit.ImagingSatellite;
import org.trigpoint.model.orbit.SubSatellitePoint;
import org.trigpoint.model.orbit.SwathPath;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;
import org.trigpoint.orbits.ephemeris.Sun;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Kind;
import org.trigpoint.orbits.sight.Side;
import org.trigpoint.orbits.sight.SubPoint;
import org.trigpoint.server.port.Satellites;

/** The satellites of one state of the files of elements, with the latest answers about them. For any thread. */
final class KnownOrbits {
    private static final long TRACK_STEP_MICROS = 60_000_000;
    private static final long PATH_STEP_MICROS = 20_000_000;
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long HOUR_MICROS = 60 * MINUTE_MICROS;

    private final Satellites.Known known;
    private final Map<Integer, Satellite> byNumber = new TreeMap<>();
    private final Map<Integer, ImagingSatellite> told = new TreeMap<>();
    private final Recent<TracksAsked, List<GroundTrack>> tracks = new Recent<>(8);
    private final Recent<PathAsked, Optional<SwathPath>> paths = new Recent<>(256);
    private final Recent<Satellites.Question, List<AccessWindow>> windows = new Recent<>(64);

    private record TracksAsked(long fromEpochMicros, int minutes) {}

    private record PathAsked(int catalogNumber, String instrument, long fromEpochMicros, int minutes) {}

    /** Answers by their questions, the oldest forgotten first. */
    private static final class Recent<K, V> {
        private final Map<K, V> kept;

        Recent(int most) {
            kept = new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                    return size() > most;
                }
            };
        }

        V get(K question, Supplier<V> answer) {
            synchronized (kept) {
                V known = kept.get(question);
                if (known != null) {
                    return known;
                }
            }
            V found = answer.get();
            synchronized (kept) {
                kept.put(question, found);
            }
            return found;
        }
    }

    /**
     * Of these.
     *
     * @param advice as {@link Satellites.Known}
     */
    KnownOrbits(List<Satellite> satellites, String advice) {
        for (Satellite each :
                SatelliteChoice.carrying(satellites, one -> one.kind().images() && one.isActive())) {
            byNumber.put(each.elements().catalogNumber(), each);
            told.put(each.elements().catalogNumber(), ModelSatellites.of(each));
        }
        known = new Satellites.Known(List.copyOf(told.values()), advice);
    }

    Satellites.Known known() {
        return known;
    }

    List<GroundTrack> tracks(long fromEpochMicros, int minutes) {
        return tracks.get(
                new TracksAsked(fromEpochMicros, minutes),
                () -> byNumber.values().parallelStream()
                        .map(each -> track(each, states(each, fromEpochMicros, minutes, TRACK_STEP_MICROS)))
                        .filter(track -> !track.points().isEmpty())
                        .toList());
    }

    Optional<SwathPath> findPath(int catalogNumber, String instrument, long fromEpochMicros, int minutes) {
        return paths.get(
                new PathAsked(catalogNumber, instrument, fromEpochMicros, minutes),
                () -> Optional.ofNullable(byNumber.get(catalogNumber))
                        .flatMap(satellite -> satellite.instruments().stream()
                                .filter(each ->
                                        instrument.isEmpty() || each.name().equals(instrument))
                                .findFirst()
                                .map(each -> path(satellite, each, fromEpochMicros, minutes))));
    }

    private static SwathPath path(Satellite satellite, Instrument instrument, long fromEpochMicros, int minutes) {
        List<EarthState> states = states(satellite, fromEpochMicros, minutes, PATH_STEP_MICROS);
        return new SwathPath(track(satellite, states), instrument.name(), SwathStrips.of(instrument.view(), states));
    }

    private static List<EarthState> states(Satellite satellite, long fromEpochMicros, int minutes, long stepMicros) {
        Ephemeris ephemeris = satellite.ephemeris();
        List<EarthState> states = new ArrayList<>();
        for (long at = fromEpochMicros; at <= fromEpochMicros + minutes * MINUTE_MICROS; at += stepMicros) {
            ephemeris.findState(at).ifPresent(states::add);
        }
        return states;
    }

    private static GroundTrack track(Satellite satellite, List<EarthState> states) {
        List<SubSatellitePoint> points = new ArrayList<>();
        for (EarthState state : states) {
            Position below = SubPoint.of(state);
            boolean daylight = Sun.elevationDeg(Position.of(below.latDeg(), below.lonDeg()), state.epochMicros()) >= 0;
            points.add(new SubSatellitePoint(
                    state.epochMicros(), below.latDeg(), below.lonDeg(), below.heightMeters(), daylight));
        }
        return new GroundTrack(satellite.elements().catalogNumber(), points);
    }

    List<AccessWindow> windows(Satellites.Question question) {
        return windows.get(question, () -> {
            List<Satellite> asked = SatelliteChoice.carrying(
                            List.copyOf(byNumber.values()),
                            each -> question.kinds().contains(ModelSatellites.kind(each.kind())))
                    .stream()
                    .map(each -> question.unlit() ? inAnyLight(each) : each)
                    .toList();
            Span span =
                    new Span(question.fromEpochMicros(), question.fromEpochMicros() + question.hours() * HOUR_MICROS);
            return new OrbitQuestion(Target.of(question.aim()), span, asked)
                    .accesses().stream().map(this::window).toList();
        });
    }

    /** Cameras see by night, too: what they have no light for is told from the rest afterwards. */
    private static Satellite inAnyLight(Satellite satellite) {
        return new Satellite(
                satellite.elements(),
                satellite.instruments().stream()
                        .map(each -> each.kind() == Kind.OPTICAL ? each.withLeastSunDeg(Double.NaN) : each)
                        .toList());
    }

    private AccessWindow window(AccessRow row) {
        int number = row.satellite().elements().catalogNumber();
        Instrument instrument = Objects.requireNonNull(byNumber.get(number)).instruments().stream()
                .filter(each ->
                        each.withLeastSunDeg(Double.NaN).equals(row.instrument().withLeastSunDeg(Double.NaN)))
                .findFirst()
                .orElseThrow();
        long best = row.access().best().epochMicros();
        return new AccessWindow(
                Objects.requireNonNull(told.get(number)),
                ModelSatellites.of(instrument),
                row.access().beginEpochMicros(),
                row.access().endEpochMicros(),
                best,
                row.access().best().elevationDeg(),
                row.access().best().azimuthDeg(),
                row.access().best().rangeMeters(),
                row.access().best().offNadirDeg(),
                row.access().best().side() == Side.LEFT,
                row.resolutionMeters(),
                row.access().sunDeg(),
                instrument.sees(row.access().sunDeg()),
                row.access().coveredRatio(),
                row.satellite().errorSeconds(best));
    }
}
