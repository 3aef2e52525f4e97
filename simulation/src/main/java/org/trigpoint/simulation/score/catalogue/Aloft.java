package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;

/** Aircraft and drones, as several truths ask for them. */
final class Aloft {
    private static final int HEARD_BEFORE_INSTANTS = 6;

    private Aloft() {}

    /** True of what sends ADS-B. */
    static boolean isAircraft(CraftTrace craft) {
        return craft.craft().equipment() == Equipment.ADS_B;
    }

    /** True of what has a link to a ground station. */
    static boolean hasLink(CraftTrace craft) {
        return craft.craft().equipment() == Equipment.MAVLINK;
    }

    /** True of a drone that says where it is. */
    static boolean isDrone(CraftTrace craft) {
        return hasLink(craft) || (isAircraft(craft) && craft.craft().kind() == Kind.DRONE);
    }

    static boolean isFlying(CraftTrace craft, int instant) {
        return craft.at(instant).truth().heightMeters() > 0;
    }

    /** True when it was heard in the minute before an instant. */
    static boolean isHeardBefore(WorldTrace world, CraftTrace craft, int instant) {
        return instant > 0 && world.heardIn(craft.id(), instant - HEARD_BEFORE_INSTANTS, instant) > 0;
    }

    /** True when a span begins before the world ends. */
    static boolean isWithin(WorldTrace world, Span span) {
        return micros(world, span.from()) < world.timeOf(world.instants() - 1);
    }

    /** The instants of a span, one before and one after it included. */
    static Run run(WorldTrace world, Span span) {
        int from = world.instantAt(micros(world, span.from()));
        int to = world.instantAt(micros(world, span.to())) + 1;
        return new Run(from, Math.clamp(to, from, world.instants() - 1));
    }

    /** How long a span lasts, to the end of the world at most. */
    static double seconds(WorldTrace world, Span span) {
        long end = Math.min(micros(world, span.to()), world.timeOf(world.instants() - 1));
        return (end - micros(world, span.from())) / 1e6;
    }

    private static long micros(WorldTrace world, java.time.Duration since) {
        return world.startEpochMicros() + since.toNanos() / 1_000;
    }
}
