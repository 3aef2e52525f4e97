package org.trigpoint.threat.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.land.Land;
import org.trigpoint.geo.land.WaterReach;

/**
 * Says whether a track may have been beside what is asked about while it was silent: whether a point of that lies in the ellipse of all places that it could
 * come by between its last report and its next, and whether a way over water is short enough.
 *
 * <p>A silence that nothing ends, or nothing precedes, counts for so many hours.
 */
public final class SilenceJudge {
    /** Ways over land are tried for so many points before water is searched. */
    private static final int TRIED = 40;
    /** The grid of water tells places apart to a cell and a half at each end. */
    private static final double GRID_CELLS = 3;

    private final Target target;
    private final PassageFinder.Question question;
    private final long openMicros;
    private int shutOff;

    /** @param openMicros how long a silence without an end, or a beginning, counts */
    public SilenceJudge(Target target, PassageFinder.Question question, long openMicros) {
        this.target = target;
        this.question = question;
        this.openMicros = openMicros;
    }

    /** Silences whose ellipse reached there, and for which no way over water is short enough. */
    public int shutOffByLand() {
        return shutOff;
    }

    /** One way to a point and on. */
    private record Way(Spot spot, double thereMeters, double onMeters) {
        double meters() {
            return thereMeters + onMeters;
        }
    }

    /** True where the ellipse reaches there, whatever lies between: what is then worth looking at closely. */
    public boolean reaches(Silence silence) {
        if (silence.before() != null && silence.after() != null && isTooFar(silence)) {
            return reaches(silence.only(true)) || reaches(silence.only(false));
        }
        return !ways(silence).isEmpty();
    }

    public Optional<MayHaveBeen> judge(Silence silence) {
        if (silence.before() != null && silence.after() != null && isTooFar(silence)) {
            // One ship cannot have been at both: two share the number, or a place is wrong. Each is asked for itself.
            return judge(silence.only(true)).or(() -> judge(silence.only(false)));
        }
        List<Way> ways = ways(silence);
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        for (Way way : ways.subList(0, Math.min(TRIED, ways.size()))) {
            if (isClear(silence.before(), way.spot()) && isClear(silence.after(), way.spot())) {
                return answer(silence, way, MayHaveBeen.Waters.OPEN);
            }
        }
        return overWater(silence, ways);
    }

    private static boolean isTooFar(Silence silence) {
        Place before = requirePlace(silence.before());
        Place after = requirePlace(silence.after());
        double meters = meters(before, after.position());
        return meters - before.errorMeters() - after.errorMeters()
                > silence.mostMps() * Silence.seconds(before.timeEpochMicros(), after.timeEpochMicros());
    }

    private static Place requirePlace(@Nullable Place place) {
        if (place == null) {
            throw new IllegalStateException("A silence between two places was expected");
        }
        return place;
    }

    /** The straight line through the earth bends hardly: the chord, in metres. */
    private static double meters(Place from, Position to) {
        LocalFrame.Offset offset = LocalFrame.at(from.latDeg(), from.lonDeg()).offsetTo(to);
        return Math.sqrt(offset.eastMeters() * offset.eastMeters()
                + offset.northMeters() * offset.northMeters()
                + offset.upMeters() * offset.upMeters());
    }

    private long begins(Silence silence) {
        Place before = silence.before();
        return before != null
                ? before.timeEpochMicros()
                : Math.max(
                        question.fromEpochMicros(),
                        requirePlace(silence.after()).timeEpochMicros() - openMicros);
    }

    private long ends(Silence silence) {
        Place after = silence.after();
        return after != null
                ? after.timeEpochMicros()
                : Math.min(
                        question.untilEpochMicros(),
                        requirePlace(silence.before()).timeEpochMicros() + openMicros);
    }

    /** Ways that are short enough as the crow flies, and lead there in the time that is asked for; the shortest first. */
    private List<Way> ways(Silence silence) {
        double budget = silence.mostMps() * Silence.seconds(begins(silence), ends(silence));
        Place before = silence.before();
        Place after = silence.after();
        if (budget < 0 || !mayReach(before, budget) || !mayReach(after, budget)) {
            return List.of();
        }
        LocalFrame from = before == null ? null : LocalFrame.at(before.latDeg(), before.lonDeg());
        LocalFrame to = after == null ? null : LocalFrame.at(after.latDeg(), after.lonDeg());
        List<Way> ways = new ArrayList<>();
        for (Spot spot : candidates(before, after)) {
            Way way = new Way(spot, off(from, before, spot), off(to, after, spot));
            if (way.meters() <= budget && isAskedFor(silence, way)) {
                ways.add(way);
            }
        }
        ways.sort(Comparator.comparingDouble(Way::meters));
        return ways;
    }

    private boolean mayReach(@Nullable Place place, double budget) {
        return place == null || target.nearness(place.latDeg(), place.lonDeg(), budget + place.errorMeters()) != null;
    }

    /** Points of the target, the nearest to each place, and where the straight way crosses. */
    private List<Spot> candidates(@Nullable Place before, @Nullable Place after) {
        List<Spot> spots = new ArrayList<>();
        if (before != null && after != null) {
            target.crossings(before, after).forEach(crossing -> spots.add(crossing.spot()));
        }
        for (Place place : new Place[] {before, after}) {
            if (place != null) {
                Target.Nearness near = target.nearness(place.latDeg(), place.lonDeg(), Double.MAX_VALUE);
                if (near != null) {
                    spots.add(
                            near.inside()
                                    ? new Spot(
                                            place.position(),
                                            near.spot().part(),
                                            near.spot().alongMeters())
                                    : near.spot());
                }
            }
        }
        spots.addAll(target.spots());
        return spots;
    }

    private double off(@Nullable LocalFrame frame, @Nullable Place place, Spot spot) {
        if (frame == null || place == null) {
            return 0;
        }
        LocalFrame.Offset offset = frame.offsetTo(spot.position());
        double meters = Math.hypot(Math.hypot(offset.eastMeters(), offset.northMeters()), offset.upMeters());
        return Math.max(0, meters - place.errorMeters() - question.nearMeters());
    }

    private boolean isAskedFor(Silence silence, Way way) {
        return earliest(silence, way) <= question.untilEpochMicros()
                && latest(silence, way) >= question.fromEpochMicros();
    }

    private long earliest(Silence silence, Way way) {
        return begins(silence) + Silence.micros(way.thereMeters() / silence.mostMps());
    }

    private long latest(Silence silence, Way way) {
        return ends(silence) - Silence.micros(way.onMeters() / silence.mostMps());
    }

    private static boolean isClear(@Nullable Place place, Spot spot) {
        return place == null
                || !Land.crosses(
                        place.latDeg(),
                        place.lonDeg(),
                        spot.position().latDeg(),
                        spot.position().lonDeg());
    }

    private Optional<MayHaveBeen> overWater(Silence silence, List<Way> ways) {
        double seconds = Silence.seconds(begins(silence), ends(silence));
        if (silence.mostMps() * seconds + error(silence.before()) + error(silence.after()) > WaterReach.MOST_METERS) {
            return answer(silence, ways.getFirst(), MayHaveBeen.Waters.NOT_JUDGED);
        }
        WaterReach there = reach(silence.before(), silence.mostMps(), seconds);
        WaterReach on = reach(silence.after(), silence.mostMps(), seconds);
        if ((there != null && there.isAground()) || (on != null && on.isAground())) {
            return answer(silence, ways.getFirst(), MayHaveBeen.Waters.NOT_JUDGED);
        }
        Way best = null;
        for (Way way : ways) {
            double first = secondsTo(there, way.spot());
            double second = secondsTo(on, way.spot());
            double slack = slackSeconds(there, silence.mostMps()) + slackSeconds(on, silence.mostMps());
            Way around = new Way(
                    way.spot(),
                    Math.max(way.thereMeters(), (first - slack / 2) * silence.mostMps()),
                    Math.max(way.onMeters(), (second - slack / 2) * silence.mostMps()));
            if (around.meters() <= silence.mostMps() * seconds && (best == null || around.meters() < best.meters())) {
                best = around;
            }
        }
        if (best == null || !isAskedFor(silence, best)) {
            shutOff++;
            return Optional.empty();
        }
        return answer(silence, best, MayHaveBeen.Waters.AROUND_LAND);
    }

    private static double error(@Nullable Place place) {
        return place == null ? 0 : place.errorMeters();
    }

    private static @Nullable WaterReach reach(@Nullable Place place, double mostMps, double seconds) {
        return place == null ? null : WaterReach.from(place.position(), place.errorMeters(), mostMps, seconds);
    }

    /** Seconds over water, 0 where there is no place to come from; NaN where it is too far. */
    private static double secondsTo(@Nullable WaterReach reach, Spot spot) {
        return reach == null
                ? 0
                : reach.secondsTo(spot.position().latDeg(), spot.position().lonDeg());
    }

    private static double slackSeconds(@Nullable WaterReach reach, double mostMps) {
        return reach == null ? 0 : GRID_CELLS * reach.cellMeters() / mostMps;
    }

    private Optional<MayHaveBeen> answer(Silence silence, Way way, MayHaveBeen.Waters waters) {
        double seconds = Silence.seconds(begins(silence), ends(silence));
        Place before = silence.before();
        Place after = silence.after();
        boolean straight = before != null
                && after != null
                && !target.crossings(before, after).isEmpty();
        return Optional.of(new MayHaveBeen(
                silence,
                earliest(silence, way),
                latest(silence, way),
                way.meters() / seconds,
                way.spot(),
                straight,
                waters));
    }
}
