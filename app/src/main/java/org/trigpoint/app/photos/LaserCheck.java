package org.trigpoint.app.photos;

import java.util.Locale;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.imagery.photo.GroundFix;
import org.trigpoint.imagery.photo.LaserRange;

/**
 * A laser range finder's word on the middle of a photo, beside where the photo puts it.
 *
 * @param laserMeters its distance
 * @param slantMeters distance by the photo and the ground
 * @param apartMeters between its place and the photo's; NaN when it says no place
 * @param holds true when its place lies in the ellipse of 95 %
 */
public record LaserCheck(double laserMeters, double slantMeters, double apartMeters, boolean holds) {
    /** Of two degrees of freedom (chi square). */
    private static final double QUANTILE_95 = 5.991;

    static LaserCheck of(LaserRange laser, GroundFix fix) {
        if (Double.isNaN(laser.latDeg()) || Double.isNaN(laser.lonDeg())) {
            return new LaserCheck(laser.distanceMeters(), fix.slantMeters(), Double.NaN, false);
        }
        LocalFrame.Offset off = LocalFrame.at(
                        fix.position().latDeg(), fix.position().lonDeg())
                .offsetTo(laser.latDeg(), laser.lonDeg());
        double east = off.eastMeters();
        double north = off.northMeters();
        double square =
                (fix.nnMeters2() * east * east - 2 * fix.enMeters2() * east * north + fix.eeMeters2() * north * north)
                        / (fix.eeMeters2() * fix.nnMeters2() - fix.enMeters2() * fix.enMeters2());
        return new LaserCheck(
                laser.distanceMeters(), fix.slantMeters(), Math.hypot(east, north), square <= QUANTILE_95);
    }

    /** For people. */
    public String words() {
        String range = String.format(
                Locale.ROOT,
                "laser range finder: %.1f m to the middle, %.1f m by the photo and the ground",
                laserMeters,
                slantMeters);
        return Double.isNaN(apartMeters)
                ? range
                : range
                        + String.format(
                                Locale.ROOT,
                                "; its place is %.1f m off, %s the ellipse",
                                apartMeters,
                                holds ? "within" : "outside of");
    }
}
