package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Fleet;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Place;
import org.trigpoint.simulation.scenario.Range;
import org.trigpoint.simulation.scenario.Route;

/** What a craft does, as a path. */
final class Motions {
    private static final double SWING_SECONDS = 240;
    private static final int GROUND_CORNERS = 14;
    private static final double TIDE_SECONDS = 44_714;
    private static final double ANCHOR_STEP_SECONDS = 60;

    private final Drift drift;

    Motions(Drift drift) {
        this.drift = drift;
    }

    /** @param heightMeters at which it flies; 0 for what does not */
    Path path(Fleet fleet, double heightMeters, Draws draws) {
        double speedMps = Units.mpsFromKnots(draw(fleet.speedKn(), draws));
        return switch (fleet.place()) {
            case Place.BackAndForth back -> backAndForth(fleet, back, speedMps, heightMeters, draws);
            case Place.Circuit circuit ->
                builder(fleet)
                        .circle(
                                corners(circuit.route(), false, offset(circuit.route(), draws), speedMps),
                                Activity.UNDER_WAY,
                                corner -> height(circuit.route(), corner, heightMeters))
                        .build();
            case Place.Anchorage anchorage -> anchored(anchorage, fleet, draws);
            case Place.Berth berth -> still(berth, draws);
            case Place.Script script ->
                throw new IllegalArgumentException("A script of " + fleet.id() + " is no round");
            case Place.Ground ground ->
                builder(fleet)
                        .atHeight(heightMeters)
                        .circle(wander(ground, speedMps, draws), activity(fleet.kind()))
                        .build();
        };
    }

    PathBuilder builder(Fleet fleet) {
        return new PathBuilder(
                fleet.kind().turnDegPerMin(),
                fleet.kind().accelerationMps2(),
                fleet.kind().isAfloat() ? drift : new Drift(0, 0));
    }

    private static double draw(Range range, Draws draws) {
        return range.at(draws.nextRatio());
    }

    private static double offset(Route route, Draws draws) {
        return route.widthMeters() * draws.nextRatio();
    }

    private static Activity activity(Kind kind) {
        return switch (kind) {
            case FISHING -> Activity.FISHING;
            case SAILING -> Activity.SAILING;
            default -> Activity.UNDER_WAY;
        };
    }

    private static double height(Route route, int point, double otherwiseMeters) {
        double meters = route.points().get(point).heightMeters();
        return Double.isNaN(meters) ? otherwiseMeters : meters;
    }

    private Path backAndForth(Fleet fleet, Place.BackAndForth back, double speedMps, double heightMeters, Draws draws) {
        int last = back.route().points().size() - 1;
        double offsetMeters = offset(back.route(), draws);
        List<PathBuilder.Corner> out = corners(back.route(), false, offsetMeters, speedMps);
        List<PathBuilder.Corner> home = corners(back.route(), true, offsetMeters, speedMps);
        // Both ways end where the other begins.
        home.set(0, at(out.getLast(), home.getFirst().mostMps()));
        home.set(home.size() - 1, at(out.getFirst(), home.getLast().mostMps()));
        Activity end = switch (back.end()) {
            case MOORED -> Activity.MOORED;
            case ANCHORED -> Activity.ANCHORED;
            case DRIFTING -> Activity.UNDER_WAY;
            case PARKED -> Activity.PARKED;
        };
        double outDwell = draw(back.dwellSeconds(), draws) - SWING_SECONDS;
        double homeDwell = draw(back.dwellSeconds(), draws) - SWING_SECONDS;
        return builder(fleet)
                .atHeight(height(back.route(), 0, heightMeters))
                .sail(out, leg -> Activity.UNDER_WAY, leg -> height(back.route(), leg + 1, heightMeters), true, true)
                .lie(outDwell, SWING_SECONDS, departureDeg(home), end)
                .sail(
                        home,
                        leg -> Activity.UNDER_WAY,
                        leg -> height(back.route(), last - leg - 1, heightMeters),
                        true,
                        true)
                .lie(homeDwell, SWING_SECONDS, departureDeg(out), end)
                .build();
    }

    private static double departureDeg(List<PathBuilder.Corner> corners) {
        return PathBuilder.Leg.between(corners.get(0), corners.get(1)).courseDeg();
    }

    private static PathBuilder.Corner at(PathBuilder.Corner place, double mostMps) {
        return new PathBuilder.Corner(place.latDeg(), place.lonDeg(), mostMps);
    }

    /** The corners of a route, moved to starboard. */
    private static List<PathBuilder.Corner> corners(
            Route route, boolean reverse, double offsetMeters, double speedMps) {
        List<Route.Waypoint> points = route.points();
        int count = points.size();
        List<PathBuilder.Corner> line = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Route.Waypoint point = points.get(reverse ? count - 1 - i : i);
            // A limit holds up to the next point of the route as drawn: on the way back it belongs to the point before.
            Route.Waypoint limited = reverse ? points.get(Math.max(0, count - 2 - i)) : point;
            double mostMps = Math.min(speedMps, Units.mpsFromKnots(limited.limitKn()));
            PathBuilder.Corner corner = new PathBuilder.Corner(point.latDeg(), point.lonDeg(), mostMps);
            line.add(line.isEmpty() ? corner : corner.near(line.getLast()));
        }
        List<PathBuilder.Corner> moved = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double inDeg = courseOf(line, Math.max(0, i - 1));
            double outDeg = courseOf(line, Math.min(count - 2, i));
            moved.add(toStarboard(line.get(i), inDeg, outDeg, offsetMeters));
        }
        return moved;
    }

    private static double courseOf(List<PathBuilder.Corner> line, int leg) {
        return PathBuilder.Leg.between(line.get(leg), line.get(leg + 1)).courseDeg();
    }

    private static PathBuilder.Corner toStarboard(
            PathBuilder.Corner corner, double inDeg, double outDeg, double meters) {
        double halfTurnDeg = Angles.turnDeg(inDeg, outDeg) / 2;
        double miterRatio = Math.max(0.3, StrictMath.cos(StrictMath.toRadians(halfTurnDeg)));
        double sideRad = StrictMath.toRadians(inDeg + halfTurnDeg + 90);
        double reach = meters / miterRatio;
        Plane plane = Plane.at(corner.latDeg());
        return new PathBuilder.Corner(
                corner.latDeg() + reach * StrictMath.cos(sideRad) / plane.latMeters(),
                corner.lonDeg() + reach * StrictMath.sin(sideRad) / plane.lonMeters(),
                corner.mostMps());
    }

    private static List<PathBuilder.Corner> wander(Place.Ground ground, double speedMps, Draws draws) {
        List<PathBuilder.Corner> corners = new ArrayList<>();
        for (int i = 0; i < GROUND_CORNERS; i++) {
            corners.add(somewhere(ground.latDeg(), ground.lonDeg(), ground.radiusMeters(), speedMps, draws));
        }
        return corners;
    }

    static PathBuilder.Corner somewhere(
            double latDeg, double lonDeg, double radiusMeters, double mostMps, Draws draws) {
        double distance = radiusMeters * Math.sqrt(draws.nextRatio());
        double bearingRad = StrictMath.toRadians(draws.between(0, 360));
        Plane plane = Plane.at(latDeg);
        return new PathBuilder.Corner(
                latDeg + distance * StrictMath.cos(bearingRad) / plane.latMeters(),
                lonDeg + distance * StrictMath.sin(bearingRad) / plane.lonMeters(),
                mostMps);
    }

    private static Path still(Place.Berth berth, Draws draws) {
        double headingDeg = Angles.wrapCourseDeg(berth.headingDeg() + draws.between(-1, 1));
        Vertices vertices = new Vertices();
        vertices.add(0, berth.latDeg(), berth.lonDeg(), 0, headingDeg, headingDeg, 0, Activity.MOORED);
        vertices.add(86_400, berth.latDeg(), berth.lonDeg(), 0, headingDeg, headingDeg, 0, Activity.MOORED);
        return new Path(vertices);
    }

    /** Swings about its anchor with the tide, and yaws: two sines that close after one tide. */
    private static Path anchored(Place.Anchorage anchorage, Fleet fleet, Draws draws) {
        PathBuilder.Corner anchor =
                somewhere(anchorage.latDeg(), anchorage.lonDeg(), anchorage.radiusMeters(), 0, draws);
        double scopeMeters = 40 + fleet.lengthMeters().at(0) * draws.between(0.7, 1.3);
        double windDeg = draws.between(0, 360);
        double swingDeg = draws.between(20, 50);
        double yawDeg = draws.between(3, 9);
        int yaws = 60 + draws.below(30);
        Plane plane = Plane.at(anchor.latDeg());
        int steps = (int) Math.rint(TIDE_SECONDS / ANCHOR_STEP_SECONDS);
        double[] east = new double[steps + 1];
        double[] north = new double[steps + 1];
        double[] headings = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double turn = 2 * Math.PI * (i % steps) / steps;
            double headingRad = StrictMath.toRadians(
                    windDeg + swingDeg * StrictMath.sin(turn) + yawDeg * StrictMath.sin(turn * yaws));
            headings[i] = Angles.wrapCourseDeg(StrictMath.toDegrees(headingRad));
            east[i] = -scopeMeters * StrictMath.sin(headingRad);
            north[i] = -scopeMeters * StrictMath.cos(headingRad);
        }
        Vertices vertices = new Vertices();
        for (int i = 0; i <= steps; i++) {
            int next = i == steps ? 1 : i + 1;
            int before = i == steps ? 0 : i;
            double stepEast = east[next] - east[before];
            double stepNorth = north[next] - north[before];
            vertices.add(
                    i * ANCHOR_STEP_SECONDS,
                    anchor.latDeg() + north[i] / plane.latMeters(),
                    anchor.lonDeg() + east[i] / plane.lonMeters(),
                    Math.sqrt(stepEast * stepEast + stepNorth * stepNorth) / ANCHOR_STEP_SECONDS,
                    Angles.wrapCourseDeg(StrictMath.toDegrees(StrictMath.atan2(stepEast, stepNorth))),
                    headings[i],
                    0,
                    Activity.ANCHORED);
        }
        return new Path(vertices);
    }
}
