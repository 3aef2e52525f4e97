package org.trigpoint.fusion.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.associator.GlobalNearestNeighbour;
import org.trigpoint.fusion.associator.Marginals;
import org.trigpoint.fusion.cell.MatchGrid;
import org.trigpoint.fusion.hypothesiser.GivenPairs;
import org.trigpoint.fusion.hypothesiser.Hypotheses;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.model.match.Matched;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.TrackId;

/**
 * One scene laid beside the ways of a cell. Each track is brought to the time of each detection, shifted as the radar would see it, and weighed
 * by distance and length against the thing being of no track; the assignment of least cost is taken.
 */
final class SceneMatching {
    /** Things of this many to the km² are of no track though they are there: small craft mostly, and fewer the longer they are. */
    private static final double OTHERS_PER_KM2 = 0.002;

    /** Over how much length the density of things that are of no track falls by e. */
    private static final double OTHERS_METERS = 50;

    /** Squared distance in standard deviations beyond which a pair is none: 99.9 % of all lie within. */
    private static final double GATE = 13.8;

    /** How far from a detection a track may be at all. */
    private static final double MOST_METERS = 60_000;

    private static final double KM2 = 1e6;
    /** Lengths in images and of hulls differ by this much, as a standard deviation of the logarithm of their ratio. */
    private static final double LENGTH_LOG = 0.3;

    /** Lengths of ships differ by this much from each other. */
    private static final double LENGTHS_LOG = 0.9;

    private static final double USUAL_METERS = 60;
    /** A track is missing from a scene only where it was heard around its time. */
    private static final long AROUND_MICROS = 20 * 60_000_000L;

    private static final double MOST_UNSEEN_METERS2 = 1_500.0 * 1_500;
    private static final double SURELY_SEEN = 0.5;
    private static final int NO_SHIFT = 0;
    private static final double LEAST_DOUBT = 1e-3;

    private final OpenScene scene;
    private final MatchState state;
    private final long middleEpochMicros;
    private final Look.@Nullable Imaging imaging;
    private final List<Searched> searched;

    /** What a look has searched. */
    private record Searched(Polygon area, Look look) {}

    /** A pair of a track and a detection that may be of it. */
    private record Pair(int detection, double prob, double cost, SightMatch.Candidate candidate) {
        Pair withProb(double of) {
            return new Pair(detection, of, cost, candidate);
        }
    }

    SceneMatching(OpenScene scene, MatchState state) {
        this.scene = scene;
        this.state = state;
        middleEpochMicros = scene.fromEpochMicros() + (scene.untilEpochMicros() - scene.fromEpochMicros()) / 2;
        imaging = scene.looks.getFirst().imaging();
        searched = scene.looks.stream().mapMulti(SceneMatching::searched).toList();
    }

    private static void searched(Look look, Consumer<Searched> to) {
        if (look.area() instanceof Look.Polygon polygon) {
            to.accept(new Searched(new Polygon(polygon.corners()), look));
        }
    }

    void run(Out<Matched> out) {
        scene.stale = false;
        PlaceRows rows = new PlaceRows(scene.detections);
        List<List<Pair>> pairs = new ArrayList<>();
        List<TrackId> tracks = new ArrayList<>();
        TreeMap<TrackId, Unseen> unseen = new TreeMap<>();
        List<Double> seenProbs = new ArrayList<>();
        for (Map.Entry<TrackId, Way> each : state.ways.entrySet()) {
            Guess there = Guess.of(each.getValue(), middleEpochMicros);
            if (there == null) {
                continue;
            }
            double seenProb = seenProb(there, each.getValue().lengthMeters());
            List<Pair> its = pairs(each.getKey(), each.getValue(), there, seenProb, rows);
            Unseen missing = missing(each.getKey(), there, seenProb);
            if (missing != null) {
                unseen.put(each.getKey(), missing);
            }
            if (!its.isEmpty()) {
                tracks.add(each.getKey());
                pairs.add(its);
                seenProbs.add(seenProb);
            }
        }
        weigh(pairs);
        GlobalNearestNeighbour associator = associate(pairs, seenProbs);
        for (int track = 0; track < tracks.size(); track++) {
            if (associator.detectionOf(track) != Hypotheses.NONE) {
                unseen.remove(tracks.get(track));
            }
        }
        tell(pairs, associator, out);
        tellUnseen(unseen, out);
    }

    /** Gives each pair its probability, all others considered. */
    private static void weigh(List<List<Pair>> pairs) {
        int count = pairs.stream().mapToInt(List::size).sum();
        int[] tracks = new int[count];
        int[] things = new int[count];
        double[] odds = new double[count];
        int at = 0;
        for (int track = 0; track < pairs.size(); track++) {
            for (Pair pair : pairs.get(track)) {
                tracks[at] = track;
                things[at] = pair.detection();
                odds[at++] = StrictMath.exp(-pair.cost());
            }
        }
        double[] probs = new Marginals(tracks, things, odds).pairProbs();
        at = 0;
        for (List<Pair> its : pairs) {
            for (int i = 0; i < its.size(); i++) {
                its.set(i, its.get(i).withProb(probs[at++]));
            }
        }
    }

    private GlobalNearestNeighbour associate(List<List<Pair>> pairs, List<Double> seenProbs) {
        Hypotheses hypotheses = new Hypotheses();
        GivenPairs given = new GivenPairs(hypotheses, pairs.size(), scene.detections.size());
        for (int track = 0; track < pairs.size(); track++) {
            given.track(seenProbs.get(track));
            for (Pair pair : pairs.get(track)) {
                given.pair(pair.detection(), pair.cost(), -pair.cost());
            }
            given.end();
        }
        GlobalNearestNeighbour associator = new GlobalNearestNeighbour();
        associator.associate(hypotheses);
        return associator;
    }

    /** How surely the scene shows a ship there; 0 outside of it. */
    private double seenProb(Guess there, double lengthMeters) {
        double most = 0;
        for (Searched each : searched) {
            if (each.area().contains(there.latDeg(), there.lonDeg())) {
                most = Math.max(most, each.look().seenProb(lengthMeters));
            }
        }
        return most;
    }

    private List<Pair> pairs(TrackId track, Way way, Guess there, double seenProb, PlaceRows rows) {
        List<Pair> pairs = new ArrayList<>();
        double reach = Math.min(MOST_METERS, Math.sqrt(GATE) * spread(there) + moves(there));
        rows.forEachIn(Box.around(there.latDeg(), there.lonDeg(), reach), index -> {
            Pair pair = pair(index, scene.detections.get(index), track, way, seenProb);
            if (pair != null) {
                pairs.add(pair);
            }
        });
        return pairs;
    }

    private double spread(Guess there) {
        double shift = imaging == null ? NO_SHIFT : imaging.shiftSeconds();
        return Math.sqrt(there.positionMeters2() + shift * shift * there.velocityMps2()) + 500;
    }

    /** How far it goes while the scene is taken, and how far it may be shifted. */
    private double moves(Guess there) {
        double speedMps = StrictMath.hypot(there.eastMps(), there.northMps());
        double halfSeconds = (scene.untilEpochMicros() - scene.fromEpochMicros()) / 2e6;
        return speedMps * (halfSeconds + (imaging == null ? NO_SHIFT : imaging.shiftSeconds()));
    }

    private @Nullable Pair pair(int index, Detection detection, TrackId track, Way way, double seenProb) {
        Guess guess = Guess.of(way, detection.timeEpochMicros());
        if (guess == null || !(detection.sight() instanceof Sight.Place place)) {
            return null;
        }
        LocalFrame.Offset off = LocalFrame.at(guess.latDeg(), guess.lonDeg()).offsetTo(place.latDeg(), place.lonDeg());
        double shift = imaging == null ? NO_SHIFT : imaging.shiftMeters(guess.eastMps(), guess.northMps());
        double flightRad = imaging == null ? 0 : StrictMath.toRadians(imaging.flightDeg());
        double flightEast = StrictMath.sin(flightRad);
        double flightNorth = StrictMath.cos(flightRad);
        double east = off.eastMeters() - shift * flightEast;
        double north = off.northMeters() - shift * flightNorth;
        double shiftSeconds = imaging == null ? NO_SHIFT : imaging.shiftSeconds();
        double along = shiftSeconds * shiftSeconds * guess.velocityMps2();
        double ee = guess.positionMeters2() + place.eeMeters2() + along * flightEast * flightEast;
        double en = place.enMeters2() + along * flightEast * flightNorth;
        double nn = guess.positionMeters2() + place.nnMeters2() + along * flightNorth * flightNorth;
        double determinant = ee * nn - en * en;
        double square = (east * east * nn - 2 * east * north * en + north * north * ee) / determinant;
        double distance = StrictMath.hypot(east, north);
        if (!(square <= GATE) || distance > MOST_METERS) {
            return null;
        }
        double density = KM2
                * StrictMath.exp(-square / 2)
                / (2 * StrictMath.PI * Math.sqrt(determinant))
                * likeness(detection.lengthMeters(), way.lengthMeters());
        // Outside of the look it would not have been reported; a detection there shows that the outline is not exact.
        double seen = Math.clamp(seenProb, 0.05, 0.99);
        double cost = -StrictMath.log(seen * density / ((1 - seen) * othersPerKm2(detection)));
        double sigma = distance > 0 ? distance / Math.sqrt(Math.max(square, 1e-9)) : Math.sqrt(Math.sqrt(determinant));
        SightMatch.Candidate candidate = new SightMatch.Candidate(
                track,
                0,
                distance,
                sigma,
                shift,
                guess.beforeEpochMicros(),
                guess.afterEpochMicros(),
                way.latDeg(way.count() - 1),
                way.lonDeg(way.count() - 1));
        return new Pair(index, Double.NaN, cost, candidate);
    }

    /** How much likelier two lengths are of one hull than of two; 1 where one is not known. */
    private static double likeness(double seenMeters, double hullMeters) {
        if (Double.isNaN(seenMeters) || Double.isNaN(hullMeters)) {
            return 1;
        }
        double apart = StrictMath.log(seenMeters / hullMeters) / LENGTH_LOG;
        double usual = StrictMath.log(seenMeters / USUAL_METERS) / LENGTHS_LOG;
        return LENGTHS_LOG / LENGTH_LOG * StrictMath.exp((Math.min(usual * usual, 9) - apart * apart) / 2);
    }

    /** Density of false detections and of things that no track tells of, of this length. */
    private double othersPerKm2(Detection detection) {
        double length = detection.hasLength() ? detection.lengthMeters() : OTHERS_METERS;
        Detection.Appearance appearance = detection.appearance();
        // What the detector is sure of is hardly one of its false ones.
        double doubt = appearance.hasConfidence() ? Math.max(LEAST_DOUBT, 1 - appearance.confidenceProb()) : 1;
        double falsePerKm2 = doubt * scene.looks.getFirst().falsePerKm2();
        return OTHERS_PER_KM2 * StrictMath.exp(-length / OTHERS_METERS) + falsePerKm2;
    }

    private void tell(List<List<Pair>> pairs, GlobalNearestNeighbour associator, Out<Matched> out) {
        List<List<Pair>> byDetection = new ArrayList<>();
        scene.detections.forEach(each -> byDetection.add(new ArrayList<>()));
        pairs.forEach(
                its -> its.forEach(pair -> byDetection.get(pair.detection()).add(pair)));
        for (int i : longestFirst()) {
            Detection detection = scene.detections.get(i);
            if (!(detection.sight() instanceof Sight.Place place)
                    || MatchGrid.cellAt(place.latDeg(), place.lonDeg()) != state.cell) {
                continue;
            }
            SightMatch match = match(i, detection, byDetection.get(i), associator.trackOf(i), pairs);
            SightMatch before = scene.told.get(i);
            if (before == null || !before.saysAs(match)) {
                scene.told.set(i, match);
                out.emit(match);
                tellSilent(before, match, out);
            }
        }
    }

    /** What is longest is told first: of many, rules speak of so many only. */
    private List<Integer> longestFirst() {
        return IntStream.range(0, scene.detections.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scene.detections.get(i).hasLength()
                        ? -scene.detections.get(i).lengthMeters()
                        : 0))
                .toList();
    }

    /** Where the track was not heard at the time, whoever minds its silence is told too, and told when it is not so any more. */
    private static void tellSilent(@Nullable SightMatch before, SightMatch now, Out<Matched> out) {
        if (before != null && before.isOfSilent() && !java.util.Objects.equals(before.findTrack(), now.findTrack())) {
            out.emit(new SilentSeen(before, false));
        }
        if (now.isOfSilent()) {
            out.emit(new SilentSeen(now, true));
        }
    }

    private SightMatch match(int index, Detection detection, List<Pair> its, int taken, List<List<Pair>> pairs) {
        TrackId takenTrack = taken == Hypotheses.NONE
                ? null
                : pairs.get(taken).stream()
                        .filter(pair -> pair.detection() == index)
                        .map(pair -> pair.candidate().track())
                        .findFirst()
                        .orElse(null);
        List<SightMatch.Candidate> candidates = its.stream()
                .sorted(Comparator.<Pair, Boolean>comparing(
                                pair -> !pair.candidate().track().equals(takenTrack))
                        .thenComparing(Comparator.comparingDouble(Pair::prob).reversed())
                        .thenComparing(pair -> pair.candidate().track()))
                .limit(SightMatch.MOST_CANDIDATES)
                .map(pair -> likely(pair.candidate(), pair.prob()))
                .toList();
        return new SightMatch(detection, candidates, takenTrack != null);
    }

    private static SightMatch.Candidate likely(SightMatch.Candidate of, double prob) {
        return new SightMatch.Candidate(
                of.track(),
                prob,
                of.distanceMeters(),
                of.sigmaMeters(),
                of.shiftMeters(),
                of.beforeEpochMicros(),
                of.afterEpochMicros(),
                of.heardLatDeg(),
                of.heardLonDeg());
    }

    private @Nullable Unseen missing(TrackId track, Guess there, double seenProb) {
        boolean heardBefore = there.beforeEpochMicros() >= middleEpochMicros - AROUND_MICROS;
        boolean heardAfter = there.afterEpochMicros() != SightMatch.NEVER
                && there.afterEpochMicros() <= middleEpochMicros + AROUND_MICROS;
        if (seenProb < SURELY_SEEN
                || !heardBefore
                || !heardAfter
                || there.positionMeters2() > MOST_UNSEEN_METERS2
                || MatchGrid.cellAt(there.latDeg(), there.lonDeg()) != state.cell) {
            return null;
        }
        Look look = scene.looks.getFirst();
        return new Unseen(
                track,
                look.stamp(),
                look.sensor(),
                look.scene(),
                middleEpochMicros,
                there.latDeg(),
                there.lonDeg(),
                seenProb,
                true,
                look.marking());
    }

    private void tellUnseen(Map<TrackId, Unseen> now, Out<Matched> out) {
        for (Unseen each : List.copyOf(scene.unseen.values())) {
            if (!now.containsKey(each.track())) {
                scene.unseen.remove(each.track());
                out.emit(each.withdrawn());
            }
        }
        for (Unseen each : now.values()) {
            if (scene.unseen.put(each.track(), each) == null) {
                out.emit(each);
            }
        }
    }
}
