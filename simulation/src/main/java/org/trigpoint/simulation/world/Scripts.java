package org.trigpoint.simulation.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Fleet;
import org.trigpoint.simulation.scenario.Place;
import org.trigpoint.simulation.scenario.Range;
import org.trigpoint.simulation.scenario.ScenarioException;
import org.trigpoint.simulation.scenario.Task;

/** One thing after another, as a path that begins at the scenario's start. */
final class Scripts {
    private static final double STEP_SECONDS = 30;
    private static final double YAW_SECONDS = 420;
    private static final double WAY_STEPS = 4;
    private static final double SLOWEST_LEEWAY_KN = 0.3;
    private static final double DRAG_KN = 1.5;
    private static final double FASTEST_MPS = 310;
    /** How long a ship that runs aground takes to stop. */
    private static final Range LOSING_SECONDS = new Range(8, 25);

    private final Fleet fleet;
    private final Draws draws;
    private final Draws times;
    private final Drift drift;
    private final Together together;
    private final PathBuilder path;
    private final double speedMps;
    private double eastMeters;
    private double northMeters;
    private double courseDeg;
    private boolean begun;

    private Scripts(Fleet fleet, Draws draws, Draws times, Drift drift, PathBuilder path, Together together) {
        this.fleet = fleet;
        this.draws = draws;
        this.times = times;
        this.drift = drift;
        this.path = path;
        this.together = together;
        speedMps = Units.mpsFromKnots(fleet.speedKn().at(draws.nextRatio()));
    }

    /**
     * The path of a craft.
     *
     * @param draws for what it does
     * @param times for what the scenario leaves open: times, speeds, directions
     * @param partners other craft by the name that a task gives them
     * @param met is told of each time that it spends with another
     */
    static Path path(
            Fleet fleet,
            Place.Script script,
            Draws draws,
            Draws times,
            Drift drift,
            PathBuilder builder,
            Function<String, Vessel> partners,
            List<Companion> met) {
        Together together = new Together(builder, fleet, partners, met, times);
        return new Scripts(fleet, draws, times, drift, builder, together).run(script);
    }

    private Path run(Place.Script script) {
        eastMeters = script.scatterMeters() * draws.between(-1, 1);
        northMeters = script.scatterMeters() * draws.between(-1, 1);
        courseDeg = Angles.wrapCourseDeg(script.courseDeg().at(times.nextRatio()));
        List<Task> tasks = script.tasks();
        PathBuilder.Corner from = tasks.getFirst() instanceof Task.Pass pass
                ? together.approach(pass, courseDeg, speedMps)
                : moved(script.latDeg(), script.lonDeg(), speedMps);
        for (int i = 0; i < tasks.size(); ) {
            if (!begun && !(tasks.get(i) instanceof Task.Leg) && !(tasks.get(i) instanceof Task.Towed)) {
                begin(from);
            }
            int legs = 0;
            while (i + legs < tasks.size() && tasks.get(i + legs) instanceof Task.Leg) {
                legs++;
            }
            if (legs > 0) {
                boolean strands = i + legs < tasks.size()
                        && tasks.get(i + legs) instanceof Task.Stay stay
                        && stay.how() == Task.Staying.STRAND;
                go(begun ? path.here() : from, tasks.subList(i, i + legs), !strands);
            } else {
                act(tasks.get(i));
            }
            begun = true;
            i += Math.max(1, legs);
        }
        return path.buildOnce();
    }

    private void begin(PathBuilder.Corner from) {
        double headingDeg = draws.between(0, 360);
        path.put(0, from, 0, headingDeg, headingDeg, Activity.UNDER_WAY);
    }

    private PathBuilder.Corner moved(double latDeg, double lonDeg, double mostMps) {
        Plane plane = Plane.at(Double.isNaN(latDeg) ? 0 : latDeg);
        return new PathBuilder.Corner(
                latDeg + northMeters / plane.latMeters(), lonDeg + eastMeters / plane.lonMeters(), mostMps);
    }

    /** Where a leg leads, and how. */
    private record Way(PathBuilder.Corner to, double mps, Task.Going going) {}

    private void go(PathBuilder.Corner from, List<Task> legs, boolean toStop) {
        List<PathBuilder.Corner> places = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        double heightMeters = path.heightMeters();
        places.add(from);
        double clock = path.clockSeconds();
        double goesDeg = begun ? path.headingDeg() : courseDeg;
        for (Task task : legs) {
            PathBuilder.Corner before = places.removeLast();
            Way way = way((Task.Leg) task, before, goesDeg, clock);
            PathBuilder.Leg leg = PathBuilder.Leg.between(before, way.to());
            clock += leg.meters() / way.mps();
            goesDeg = leg.courseDeg();
            places.add(new PathBuilder.Corner(before.latDeg(), before.lonDeg(), way.mps()));
            places.add(way.to());
            heightMeters = heightAfter((Task.Leg) task, heightMeters);
            heights.add(heightMeters);
            activities.add(
                    switch (way.going()) {
                        case UNDER_WAY -> Activity.UNDER_WAY;
                        case TOWING -> Activity.TOWING;
                        case ANCHOR_DOWN -> Activity.ANCHOR_DOWN;
                    });
        }
        path.sail(places, activities::get, heights::get, begun, toStop);
    }

    private double heightAfter(Task.Leg leg, double beforeMeters) {
        Range meters = leg.heightMeters();
        return meters == null ? beforeMeters : meters.at(times.nextRatio());
    }

    private Way way(Task.Leg leg, PathBuilder.Corner before, double goesDeg, double clock) {
        return switch (leg) {
            case Task.To to -> {
                PathBuilder.Corner target = moved(to.latDeg(), to.lonDeg(), 0).near(before);
                double meters = PathBuilder.Leg.between(before, target).meters();
                double mps = mps(to.speedKn());
                if (to.by() != null) {
                    mps = speedFor(to.by(), meters, to.by().toMillis() / 1000.0 - clock);
                }
                yield new Way(target, mps, to.going());
            }
            case Task.On on -> {
                double mps = mps(on.speedKn());
                double meters = mps * on.seconds().at(times.nextRatio());
                double turnDeg = on.turnDeg().at(times.nextRatio());
                yield new Way(before.moved(goesDeg + turnDeg, meters), mps, on.going());
            }
            case Task.Pass _ -> new Way(together.passing(), speedMps, Task.Going.UNDER_WAY);
        };
    }

    /** A speed over ground, the craft's own unless a task says another. */
    private double mps(@Nullable Range speedKn) {
        return speedKn == null ? speedMps : Units.mpsFromKnots(speedKn.at(times.nextRatio()));
    }

    private double speedFor(Duration by, double meters, double seconds) {
        if (!(seconds > 0 && meters / seconds < FASTEST_MPS)) {
            throw ScenarioException.impossible(String.format(
                    Locale.ROOT,
                    "%s cannot be there by %d s after the start: %.0f m are to go in %.0f s",
                    fleet.id(),
                    by.toSeconds(),
                    meters,
                    seconds));
        }
        return Math.max(0.2, meters / seconds);
    }

    private void act(Task task) {
        switch (task) {
            case Task.Leg leg -> go(path.here(), List.of(leg), true);
            case Task.Stay stay -> stay(stay, stay.seconds().at(times.nextRatio()));
            case Task.Work work -> work(work, work.seconds().at(times.nextRatio()));
            case Task.Meet meet -> together.meet(meet, speedMps);
            case Task.Towed towed -> together.towed(towed, begun);
        }
    }

    private void stay(Task.Stay stay, double seconds) {
        switch (stay.how()) {
            case MOOR -> hold(seconds, 0, Activity.MOORED);
            case PARK -> hold(seconds, 0, Activity.PARKED);
            case ANCHOR -> hold(seconds, 8, Activity.ANCHORED);
            case DRIFT -> {
                boolean slack = drift.driftMps() == 0;
                double setDeg = slack ? draws.between(0, 360) : drift.setDeg();
                double mps = slack ? Units.mpsFromKnots(SLOWEST_LEEWAY_KN) : drift.driftMps();
                Activity activity = stay.commanded() ? Activity.ADRIFT : Activity.NOT_COMMANDED;
                drift(stay, seconds, new Drift(setDeg, mps), draws.between(60, 120), activity);
            }
            case DRAG ->
                drift(
                        stay,
                        seconds,
                        new Drift(draws.between(0, 360), Units.mpsFromKnots(DRAG_KN)),
                        180,
                        Activity.DRAGGING);
            case STRAND -> {
                loseWay();
                hold(seconds, 0, Activity.AGROUND);
            }
        }
    }

    /** From the speed it comes with to none, in some seconds. */
    private void loseWay() {
        double seconds = LOSING_SECONDS.at(times.nextRatio());
        double mps = path.speedMps();
        double headingDeg = path.headingDeg();
        PathBuilder.Corner place = path.here().moved(path.courseDeg(), mps * seconds / 2);
        path.put(seconds, place, 0, path.courseDeg(), headingDeg, Activity.AGROUND);
    }

    /** Stays in one place, yawing by so many degrees. */
    private void hold(double seconds, double yawDeg, Activity activity) {
        PathBuilder.Corner place = path.here();
        double headingDeg = path.headingDeg();
        double begin = path.clockSeconds();
        path.put(0, place, 0, headingDeg, headingDeg, activity);
        for (double done = STEP_SECONDS; done < seconds; done += STEP_SECONDS) {
            double yaw = yawDeg * StrictMath.sin(2 * Math.PI * done / YAW_SECONDS);
            double nowDeg = Angles.wrapCourseDeg(headingDeg + yaw);
            path.put(STEP_SECONDS, place, 0, nowDeg, nowDeg, activity);
        }
        double left = Math.max(0.001, begin + seconds - path.clockSeconds());
        path.put(left, place, 0, headingDeg, headingDeg, Activity.UNDER_WAY);
    }

    /** Goes with wind and water, the bow at an angle to where it goes. */
    private void drift(Task.Stay stay, double seconds, Drift usual, double bowDeg, Activity activity) {
        double setDeg = stay.setDeg() == null ? usual.setDeg() : stay.setDeg().at(times.nextRatio());
        double mps = stay.driftKn() == null
                ? usual.driftMps()
                : Units.mpsFromKnots(stay.driftKn().at(times.nextRatio()));
        PathBuilder.Corner place = path.here();
        Plane plane = Plane.at(place.latDeg());
        double phase = draws.between(0, 2 * Math.PI);
        int steps = Math.max(2, (int) Math.rint(seconds / STEP_SECONDS));
        path.put(0, place, 0, setDeg, path.headingDeg(), activity);
        double before = 0;
        for (int step = 1; step <= steps; step++) {
            double yaw = StrictMath.sin(2 * Math.PI * step * STEP_SECONDS / YAW_SECONDS + phase);
            double courseRad = StrictMath.toRadians(setDeg + 6 * yaw);
            // It gathers way, and loses it at the end.
            double now = mps * Math.min(1, Math.min(step, steps - step) / WAY_STEPS);
            double meters = (before + now) / 2 * STEP_SECONDS;
            before = now;
            place = new PathBuilder.Corner(
                    place.latDeg() + meters * StrictMath.cos(courseRad) / plane.latMeters(),
                    place.lonDeg() + meters * StrictMath.sin(courseRad) / plane.lonMeters(),
                    0);
            path.put(
                    STEP_SECONDS,
                    place,
                    now,
                    Angles.wrapCourseDeg(setDeg + 6 * yaw),
                    Angles.wrapCourseDeg(setDeg + bowDeg + 12 * yaw),
                    activity);
        }
    }

    /** Works to and fro for about a time. */
    private void work(Task.Work work, double seconds) {
        double mps = Units.mpsFromKnots(work.speedKn().at(draws.nextRatio()));
        double meters = mps * seconds;
        PathBuilder.Corner middle = path.here();
        List<PathBuilder.Corner> corners = new ArrayList<>();
        corners.add(new PathBuilder.Corner(middle.latDeg(), middle.lonDeg(), mps));
        for (double gone = 0; gone < meters || corners.size() < 2; ) {
            PathBuilder.Corner next = work.what() == Task.Working.DREDGE
                    ? lane(middle, work, corners.size(), mps)
                    : Motions.somewhere(middle.latDeg(), middle.lonDeg(), work.radiusMeters(), mps, draws);
            gone += Math.max(
                    10, PathBuilder.Leg.between(corners.getLast(), next).meters());
            corners.add(next);
        }
        Activity activity = switch (work.what()) {
            case LOITER -> Activity.LOITERING;
            case FISH -> Activity.FISHING;
            case DREDGE -> Activity.DREDGING;
        };
        path.sail(corners, activity);
    }

    /** The ends of a dredger's lanes, two of them side by side, in turn. */
    private static PathBuilder.Corner lane(PathBuilder.Corner middle, Task.Work work, int corner, double mps) {
        double along = (corner + 1) / 2 % 2 == 0 ? -work.radiusMeters() : work.radiusMeters();
        double across = (corner / 2 % 2 == 0 ? -0.12 : 0.12) * work.radiusMeters();
        double headingRad = StrictMath.toRadians(work.headingDeg());
        double east = along * StrictMath.sin(headingRad) + across * StrictMath.cos(headingRad);
        double north = along * StrictMath.cos(headingRad) - across * StrictMath.sin(headingRad);
        Plane plane = Plane.at(middle.latDeg());
        return new PathBuilder.Corner(
                middle.latDeg() + north / plane.latMeters(), middle.lonDeg() + east / plane.lonMeters(), mps);
    }
}
