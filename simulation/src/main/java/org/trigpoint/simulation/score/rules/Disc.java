package org.trigpoint.simulation.score.rules;

import org.trigpoint.geo.LocalFrame;

/** A place and what lies around it. */
public record Disc(double latDeg, double lonDeg, double radiusMeters) {
    /** True when the two have a point in common. */
    public boolean meets(Disc other) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(other.latDeg, other.lonDeg);
        double apart = Math.sqrt(offset.eastMeters() * offset.eastMeters()
                + offset.northMeters() * offset.northMeters()
                + offset.upMeters() * offset.upMeters());
        return apart <= radiusMeters + other.radiusMeters;
    }
}
