package org.trigpoint.app.detect;

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
     * Course over ground of a satellite on a round orbit, where the earth turns beneath it: 86,400 s a turn of a sun-synchronous orbit's plane
     * against it. From the spherical triangle of inclination and latitude, cos i = sin heading · cos latitude (J. R. Wertz, Mission Geometry;
     * Orbit and Constellation Design and Management, 2001).
     *
     * @param latDeg of the middle of the image
     * @param inclinationDeg of the orbit, 98.18° of Sentinel-1
     * @param periodSeconds of an orbit, 5924 s of Sentinel-1
     * @param ascending whether it flies north
     */
    public static double headingDeg(double latDeg, double inclinationDeg, double periodSeconds, boolean ascending) {
        double lat = Math.toRadians(latDeg);
        double sine = Math.clamp(StrictMath.cos(Math.toRadians(inclinationDeg)) / StrictMath.cos(lat), -1, 1);
        double north = Math.sqrt(1 - sine * sine) * (ascending ? 1 : -1);
        double east = sine - periodSeconds / 86_400 * StrictMath.cos(lat);
        return (Math.toDegrees(StrictMath.atan2(east, north)) + 360) % 360;
    }
}
