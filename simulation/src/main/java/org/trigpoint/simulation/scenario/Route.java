package org.trigpoint.simulation.scenario;

import java.util.List;

/**
 * A line that craft follow.
 *
 * @param name how craft refer to it
 * @param widthMeters craft keep to starboard of the line, each at a distance of its own up to this
 * @param points at least two
 */
public record Route(String name, double widthMeters, List<Waypoint> points) {
    /**
     * A point of a route.
     *
     * @param limitKn speed limit from here to the next point, +∞ for none
     * @param heightMeters of what flies when it is here, NaN for as high as it flies otherwise
     */
    public record Waypoint(double latDeg, double lonDeg, double limitKn, double heightMeters) {}

    public Route {
        points = List.copyOf(points);
    }
}
