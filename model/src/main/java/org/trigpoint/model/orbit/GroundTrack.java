package org.trigpoint.model.orbit;

import java.util.List;

/**
 * The way of a satellite over the ground.
 *
 * @param catalogNumber of the satellite
 * @param points in order of time; none where its elements say nothing of the time
 */
public record GroundTrack(int catalogNumber, List<SubSatellitePoint> points) {
    public GroundTrack {
        points = List.copyOf(points);
    }
}
