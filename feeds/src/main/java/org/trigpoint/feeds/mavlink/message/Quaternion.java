package org.trigpoint.feeds.mavlink.message;

/** A rotation as sent: w is its real part, x, y and z its axis times the sine of half of its angle. Not normalised. */
public record Quaternion(double wRatio, double xRatio, double yRatio, double zRatio) {}
