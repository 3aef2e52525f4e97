package org.trigpoint.app.detect;

import java.util.Optional;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.imagery.stac.StacProperties;

/**
 * How a radar flew and looked when it took an image: what moves towards it is seen displaced along its flight.
 *
 * @param flightDeg true course over ground, 0 to below 360
 * @param lookDeg true bearing in which it looks
 * @param shiftSeconds how far along its flight it sees a target for each metre a second of horizontal speed towards it
 */
public record RadarView(double flightDeg, double lookDeg, double shiftSeconds) {
    public RadarView {
        if (!(flightDeg >= 0 && flightDeg < 360) || !(lookDeg >= 0 && lookDeg < 360)) {
            throw new IllegalArgumentException(
                    "A flight of " + flightDeg + "° or a look of " + lookDeg + "° is not within 0 to 360°");
        }
        if (!(shiftSeconds > 0 && shiftSeconds <= 600)) {
            throw new IllegalArgumentException("A shift of " + shiftSeconds + " s is not within 0 to 600 s");
        }
    }

    /** Of a radar that looks square to its flight, to the right or the left. */
    public static RadarView square(double flightDeg, boolean right, double shiftSeconds) {
        return new RadarView(flightDeg, (flightDeg + (right ? 90 : 270)) % 360, shiftSeconds);
    }

    /**
     * Of what an item of a radar scene says; empty when that is not enough. Its azimuth gives the flight, else its orbit and where it is. Some providers
     * say the azimuth from the ground to the radar: which it is follows from the orbit.
     */
    public static Optional<RadarView> of(StacItem item) {
        StacProperties said = item.properties();
        Optional<RadarOrbit> orbit = RadarOrbit.of(said.platform());
        double incidenceDeg = said.view().incidenceAngleDeg();
        if (orbit.isEmpty() || !(incidenceDeg > 0 && incidenceDeg < 90)) {
            return Optional.empty();
        }
        boolean right = !said.sar().observationDirection().equalsIgnoreCase("left");
        double flightDeg = flightDeg(item, orbit.get(), right);
        return Double.isNaN(flightDeg)
                ? Optional.empty()
                : Optional.of(square(flightDeg, right, orbit.get().shiftSeconds(incidenceDeg)));
    }

    private static double flightDeg(StacItem item, RadarOrbit orbit, boolean right) {
        String state = item.properties().sat().orbitState();
        boolean ascending = state.equalsIgnoreCase("ascending");
        boolean known = ascending || state.equalsIgnoreCase("descending");
        double azimuthDeg = item.properties().view().azimuthDeg();
        if (!Double.isNaN(azimuthDeg)) {
            double flightDeg = Angles.wrapCourseDeg(azimuthDeg + (right ? 270 : 90));
            boolean north = flightDeg < 90 || flightDeg > 270;
            return known && north != ascending ? Angles.wrapCourseDeg(flightDeg + 180) : flightDeg;
        }
        Box box = item.box();
        return known && box != null ? orbit.headingDeg((box.southDeg() + box.northDeg()) / 2, ascending) : Double.NaN;
    }
}
