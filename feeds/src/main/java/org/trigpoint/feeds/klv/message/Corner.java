package org.trigpoint.feeds.klv.message;

/**
 * A corner of the frame on the ground: upper left 1, upper right 2, lower right 3, lower left 4.
 *
 * @param number 1 to 4
 * @param latDeg WGS 84, north positive
 * @param lonDeg WGS 84, east positive, -180 to 180
 */
public record Corner(int number, double latDeg, double lonDeg) {}
