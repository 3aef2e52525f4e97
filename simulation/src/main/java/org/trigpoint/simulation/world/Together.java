package org.trigpoint.simulation.world;

import java.util.List;
import java.util.function.Function;
import org.trigpoint.geo.Angles;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Fleet;
import org.trigpoint.simulation.scenario.ScenarioException;
import org.trigpoint.simulation.scenario.Task;

/** What a craft does with another one whose motion is known: it goes there, and then with it. */
final class Together {
    private static final double STEP_SECONDS = 15;
    private static final double SEARCH_SECONDS = 10;
    private static final double LONGEST_SECONDS = 5 * 86_400;

    private final PathBuilder path;
    private final Fleet fleet;
    private final Function<String, Vessel> partners;
    private final List<Companion> met;
    private final Draws times;
    private PathBuilder.Corner passing = new PathBuilder.Corner(0, 0, 0);

    Together(PathBuilder path, Fleet fleet, Function<String, Vessel> partners, List<Companion> met, Draws times) {
        this.times = times;
        this.path = path;
        this.fleet = fleet;
        this.partners = partners;
        this.met = met;
    }

    /** Where a craft comes from that passes another on a course of its own. */
    PathBuilder.Corner approach(Task.Pass pass, double courseDeg, double speedMps) {
        double afterSeconds = pass.afterSeconds().at(times.nextRatio());
        double cpaMeters = pass.cpaMeters().at(times.nextRatio());
        Kinematics there = partners.apply(pass.ship()).atSeconds(afterSeconds);
        double courseRad = StrictMath.toRadians(courseDeg);
        double otherRad = StrictMath.toRadians(there.courseDeg());
        double east = speedMps * StrictMath.sin(courseRad) - there.speedMps() * StrictMath.sin(otherRad);
        double north = speedMps * StrictMath.cos(courseRad) - there.speedMps() * StrictMath.cos(otherRad);
        // Across the way that it takes seen from the other, on one side or the other.
        double sideDeg = StrictMath.toDegrees(StrictMath.atan2(east, north)) + (times.chance(0.5) ? 90 : -90);
        passing = corner(there).moved(sideDeg, cpaMeters);
        PathBuilder.Corner from = passing.moved(courseDeg + 180, speedMps * afterSeconds);
        return new PathBuilder.Corner(from.latDeg(), from.lonDeg(), speedMps);
    }

    /** Where it passes that {@link #approach} lets begin. */
    PathBuilder.Corner passing() {
        return passing;
    }

    /** Goes alongside as soon as it can, and stays there. */
    void meet(Task.Meet meet, double speedMps) {
        Vessel other = partners.apply(meet.ship());
        double sideMeters = (other.craft().portMeters()
                                + other.craft().starboardMeters()
                                + fleet.beamMeters().at(0.5))
                        / 2
                + meet.gapMeters();
        double atSeconds = soonest(other, sideMeters, speedMps);
        PathBuilder.Corner here = path.here();
        PathBuilder.Corner side = beside(other, atSeconds, sideMeters);
        if (PathBuilder.Leg.between(here, side).meters() > 1) {
            path.sail(
                    List.of(new PathBuilder.Corner(here.latDeg(), here.lonDeg(), speedMps), side), Activity.UNDER_WAY);
        }
        if (path.clockSeconds() < atSeconds) {
            double waitingDeg = path.headingDeg();
            path.put(atSeconds - path.clockSeconds(), path.here(), 0, waitingDeg, waitingDeg, Activity.UNDER_WAY);
        }
        double begin = path.clockSeconds();
        Activity activity = switch (meet.as()) {
            case MEETING -> Activity.MEETING;
            case BOARDING -> Activity.BOARDING;
            case BUNKERING -> Activity.BUNKERING;
            case TRAWLING -> Activity.FISHING;
        };
        double end = begin + meet.seconds().at(times.nextRatio());
        double headingDeg = path.headingDeg();
        path.put(0, path.here(), 0, headingDeg, headingDeg, activity);
        while (path.clockSeconds() < end) {
            double then = Math.min(end, path.clockSeconds() + STEP_SECONDS);
            Kinematics there = other.atSeconds(then);
            path.put(
                    then - path.clockSeconds(),
                    beside(other, then, sideMeters),
                    there.speedMps(),
                    there.courseDeg(),
                    there.headingDeg(),
                    activity);
        }
        met.add(new Companion(other.craft().id(), begin, end));
    }

    private PathBuilder.Corner beside(Vessel other, double atSeconds, double sideMeters) {
        Kinematics there = other.atSeconds(atSeconds);
        return corner(there).moved(there.headingDeg() + 90, sideMeters);
    }

    private static PathBuilder.Corner corner(Kinematics at) {
        return new PathBuilder.Corner(at.latDeg(), at.lonDeg(), 0);
    }

    /** The first time at which it can be where the other then is, with time to gather way and to lose it. */
    private double soonest(Vessel other, double sideMeters, double speedMps) {
        double now = path.clockSeconds();
        double wayTakesSeconds = speedMps / fleet.kind().accelerationMps2();
        for (double then = now; then < now + LONGEST_SECONDS; then += SEARCH_SECONDS) {
            double meters = PathBuilder.Leg.between(path.here(), beside(other, then, sideMeters))
                    .meters();
            if (meters / speedMps + wayTakesSeconds <= then - now) {
                return then;
            }
        }
        throw ScenarioException.impossible(fleet.id() + " at " + speedMps + " m/s does not reach "
                + other.craft().id() + " in five days");
    }

    /** Follows astern of another, on the way that it went. */
    void towed(Task.Towed towed, boolean begun) {
        Vessel tug = partners.apply(towed.ship());
        double begin = path.clockSeconds();
        double end = begin + towed.time().toMillis() / 1000.0;
        for (double then = begin; ; then = Math.min(end, then + STEP_SECONDS)) {
            Kinematics there = astern(tug, then, towed.lineMeters());
            double after = begun && then == begin ? STEP_SECONDS : then - path.clockSeconds();
            path.put(
                    Math.max(0, after),
                    corner(there),
                    tug.atSeconds(then).speedMps(),
                    there.courseDeg(),
                    Angles.wrapCourseDeg(there.headingDeg()),
                    Activity.TOWED);
            if (then >= end) {
                break;
            }
        }
        met.add(new Companion(tug.craft().id(), begin, end));
    }

    /** Where another was when it had so many metres still to go. */
    private static Kinematics astern(Vessel other, double thenSeconds, double meters) {
        double left = meters;
        Kinematics later = other.atSeconds(thenSeconds);
        for (double at = thenSeconds - STEP_SECONDS; at > thenSeconds - LONGEST_SECONDS; at -= STEP_SECONDS) {
            Kinematics before = other.atSeconds(at);
            PathBuilder.Leg leg = PathBuilder.Leg.between(corner(before), corner(later));
            if (leg.meters() >= left) {
                return other.atSeconds(at + STEP_SECONDS * (1 - left / leg.meters()));
            }
            left -= leg.meters();
            if (before.speedMps() == 0 && at < 0) {
                break;
            }
            later = before;
        }
        // It has not gone that far: the tow lies astern of where it lay.
        Kinematics lay = other.atSeconds(0);
        PathBuilder.Corner place = corner(lay).moved(lay.headingDeg() + 180, left);
        return new Kinematics(
                place.latDeg(),
                place.lonDeg(),
                0,
                lay.courseDeg(),
                lay.headingDeg(),
                0,
                lay.activity(),
                lay.changingCourse());
    }
}
