package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;

/**
 * Where radar shows strong things once more. Echoes are sampled with the pulses, so that what comes from the side lobes of the antenna is taken for something displaced along
 * the flight by λ R f / (2 v), of wavelength, slant range, pulse rate and speed (F. K. Li, W. T. K. Johnson, IEEE Trans. Aerospace Electron. Syst. 19, 1983). Ghosts
 * stand on both sides and are 15 to 35 dB weaker.
 *
 * @param eastMeters from a thing to one of its ghosts; the other lies opposite
 * @param northMeters north
 * @param withinMeters how far a ghost may be from there
 */
public record AzimuthGhosts(double eastMeters, double northMeters, double withinMeters) {
    private static final double LEAST_WEAKER_DB = 12;
    private static final double MOST_WEAKER_DB = 38;
    private static final double LEAST_METERS = 2_000;
    private static final double MOST_METERS = 10_000;
    /** So many pairs at one displacement are no chance, if fewer than {@link #CHANCE} of that number are to be expected. */
    private static final int LEAST_PAIRS = 4;

    private static final double CHANCE = 0.2;
    private static final int MOST_THINGS = 2_000;

    /**
     * By the facts of the scene.
     *
     * @param displacementMeters of a ghost along the flight
     * @param headingDeg of the flight over ground, clockwise from north
     */
    public static AzimuthGhosts of(double displacementMeters, double headingDeg, double withinMeters) {
        if (!(displacementMeters > 0) || !(withinMeters > 0) || !Double.isFinite(headingDeg)) {
            throw new IllegalArgumentException("A ghost is displaced by more than 0 m, not " + displacementMeters
                    + " m towards " + headingDeg + "°");
        }
        double heading = Math.toRadians(headingDeg);
        return new AzimuthGhosts(
                displacementMeters * Math.sin(heading), displacementMeters * Math.cos(heading), withinMeters);
    }

    /** From a stronger thing to a weaker one, in metres. */
    private record Pair(SceneDetection weak, double eastMeters, double northMeters) {}

    /**
     * By the scene itself, when nothing is known of it: the displacement, 2 to 10 km, that most pairs of a strong and a weak thing share; empty where no displacement
     * has more pairs than chance gives.
     */
    public static Optional<AzimuthGhosts> guessed(List<SceneDetection> detections, double withinMeters) {
        if (detections.size() > MOST_THINGS) {
            return Optional.empty();
        }
        List<Pair> pairs = pairs(detections);
        @Nullable Pair best = null;
        long most = 0;
        for (Pair pair : pairs) {
            long count = ghosts(pairs, pair, withinMeters);
            if (count > most) {
                most = count;
                best = pair;
            }
        }
        double area = Math.PI * (MOST_METERS * MOST_METERS - LEAST_METERS * LEAST_METERS);
        double expected = pairs.size() * 2 * Math.PI * withinMeters * withinMeters / area;
        return best == null || most < LEAST_PAIRS || expected > CHANCE * most
                ? Optional.empty()
                : Optional.of(new AzimuthGhosts(best.eastMeters, best.northMeters, withinMeters));
    }

    private static List<Pair> pairs(List<SceneDetection> detections) {
        List<Pair> pairs = new ArrayList<>();
        for (SceneDetection strong : detections) {
            LocalFrame frame = LocalFrame.at(strong.position());
            for (SceneDetection weak : detections) {
                if (isWeaker(strong, weak)) {
                    LocalFrame.Offset offset = frame.offsetTo(weak.position());
                    double meters = Math.hypot(offset.eastMeters(), offset.northMeters());
                    if (meters >= LEAST_METERS && meters <= MOST_METERS) {
                        pairs.add(new Pair(weak, offset.eastMeters(), offset.northMeters()));
                    }
                }
            }
        }
        return pairs;
    }

    private static long ghosts(List<Pair> pairs, Pair like, double withinMeters) {
        AzimuthGhosts ghosts = new AzimuthGhosts(like.eastMeters, like.northMeters, withinMeters);
        return pairs.stream()
                .filter(pair -> ghosts.isAt(pair.eastMeters, pair.northMeters))
                .map(Pair::weak)
                .distinct()
                .count();
    }

    private static boolean isWeaker(SceneDetection strong, SceneDetection weak) {
        double weaker = strong.totalDb() - weak.totalDb();
        return weaker >= LEAST_WEAKER_DB && weaker <= MOST_WEAKER_DB;
    }

    private boolean isAt(double east, double north) {
        return Math.hypot(east - eastMeters, north - northMeters) <= withinMeters
                || Math.hypot(east + eastMeters, north + northMeters) <= withinMeters;
    }

    /** The detections, those marked that lie where one of a stronger has its ghost. */
    public List<SceneDetection> mark(List<SceneDetection> detections) {
        return detections.stream()
                .map(each -> each.suspicion() == Suspicion.NONE && isGhost(each, detections)
                        ? each.withSuspicion(Suspicion.AZIMUTH_GHOST)
                        : each)
                .toList();
    }

    private boolean isGhost(SceneDetection weak, List<SceneDetection> detections) {
        LocalFrame frame = LocalFrame.at(weak.position());
        return detections.stream().filter(strong -> isWeaker(strong, weak)).anyMatch(strong -> {
            LocalFrame.Offset offset = frame.offsetTo(strong.position());
            return isAt(offset.eastMeters(), offset.northMeters());
        });
    }
}
