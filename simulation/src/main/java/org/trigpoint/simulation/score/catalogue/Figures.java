package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;
import org.trigpoint.simulation.world.Kinematics;

/** Lengths of time, distances and speeds, as several truths ask for them. */
final class Figures {
    static final long MINUTE_MICROS = 60_000_000L;

    private Figures() {}

    /** How many instants a time takes, rounded up. */
    static int instants(WorldTrace world, long micros) {
        return (int) ((micros + world.everyMicros() - 1) / world.everyMicros());
    }

    /** A published time in instants. */
    static int instants(WorldTrace world, String published) {
        return instants(world, Published.micros(published));
    }

    static double meters(double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(otherLatDeg, otherLonDeg);
        return Math.sqrt(offset.eastMeters() * offset.eastMeters()
                + offset.northMeters() * offset.northMeters()
                + offset.upMeters() * offset.upMeters());
    }

    static double meters(Kinematics one, Kinematics other) {
        return meters(one.latDeg(), one.lonDeg(), other.latDeg(), other.lonDeg());
    }

    /** True when two places are certainly farther apart than a distance: cheap. */
    static boolean isFar(Kinematics one, Kinematics other, double meters) {
        double latMeters = 110_000 * Math.abs(one.latDeg() - other.latDeg());
        if (latMeters > meters) {
            return true;
        }
        double cosine =
                Math.cos(Math.toRadians(Math.min(89, Math.max(Math.abs(one.latDeg()), Math.abs(other.latDeg())))));
        return 110_000 * cosine * Math.abs(Angles.turnDeg(one.lonDeg(), other.lonDeg())) > meters;
    }

    static double knots(Kinematics now) {
        return Units.knotsFromMps(now.speedMps());
    }

    /** True when it sends and can be heard at most of a run's instants. */
    static boolean isAudible(CraftTrace craft, Run run) {
        return 2 * run.count(instant -> craft.at(instant).isAudible()) >= run.count();
    }

    /** True of a ship: it is afloat and sends AIS as one. */
    static boolean isShip(CraftTrace craft) {
        return craft.craft().kind().isAfloat()
                && craft.craft().equipment().sendsAis()
                && craft.craft().kind() != Kind.NET_BEACON;
    }

    static boolean isAdrift(Activity activity) {
        return activity == Activity.ADRIFT || activity == Activity.NOT_COMMANDED;
    }

    /** True of a time that holds the end of a day of UTC. */
    static boolean holdsMidnight(WorldTrace world, Run run) {
        long day = 24 * 60 * MINUTE_MICROS;
        return Math.floorDiv(world.timeOf(run.from()), day) != Math.floorDiv(world.timeOf(run.to()), day);
    }
}
