package org.trigpoint.simulation.world;

import java.util.Optional;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.simulation.scenario.Fence;

/**
 * What flies a drone and tells its ground station.
 *
 * @param system its number on the link, 1 to 255; 0 without one
 * @param fence empty for none
 */
public record Autopilot(int system, Optional<Fence> fence) {
    /** That of a craft without one. */
    public static final Autopilot NONE = new Autopilot(0, Optional.empty());

    /** How far a place is inside the fence's border; negative outside, +∞ without a fence. */
    public double borderMeters(Kinematics at) {
        if (fence.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        LocalFrame.Offset offset =
                LocalFrame.at(fence.get().latDeg(), fence.get().lonDeg()).offsetTo(at.latDeg(), at.lonDeg());
        return fence.get().radiusMeters()
                - Math.sqrt(offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters());
    }

    /** How far a place is below the top of the fence; negative above, +∞ without a fence. */
    public double topMeters(Kinematics at) {
        return fence.map(one -> one.mostMeters() - at.heightMeters()).orElse(Double.POSITIVE_INFINITY);
    }

    /** True for a place inside its fence, and without one everywhere. */
    public boolean isInside(Kinematics at) {
        return borderMeters(at) >= 0 && topMeters(at) >= 0;
    }
}
