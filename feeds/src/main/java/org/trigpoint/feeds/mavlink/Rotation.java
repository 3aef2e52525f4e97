package org.trigpoint.feeds.mavlink;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.message.Quaternion;

/**
 * A rotation from north, east, down to a body (x ahead, y right, z down), as a unit quaternion.
 *
 * @param w real part, the cosine of half the angle
 * @param x of the axis times the sine of half the angle
 * @param y idem
 * @param z idem
 */
record Rotation(double w, double x, double y, double z) {
    /** A direction: north, east, down; of any length. */
    record Direction(double north, double east, double down) {
        double length() {
            return Math.sqrt(north * north + east * east + down * down);
        }
    }

    /** What was sent, made of unit length; empty when it is no rotation. */
    static Optional<Rotation> of(@Nullable Quaternion sent) {
        if (sent == null) {
            return Optional.empty();
        }
        double w = sent.wRatio();
        double x = sent.xRatio();
        double y = sent.yRatio();
        double z = sent.zRatio();
        double length = Math.sqrt(w * w + x * x + y * y + z * z);
        return length > 0 && Double.isFinite(length)
                ? Optional.of(new Rotation(w / length, x / length, y / length, z / length))
                : Optional.empty();
    }

    /** Turned by yaw, then pitch (up positive), then roll (to the right positive). */
    static Rotation ofAngles(double rollDeg, double pitchDeg, double yawDeg) {
        return about(yawDeg, 0, 0, 1).then(about(pitchDeg, 0, 1, 0)).then(about(rollDeg, 1, 0, 0));
    }

    /** Turned to the right by so much from north. */
    static Rotation ofYaw(double yawDeg) {
        return about(yawDeg, 0, 0, 1);
    }

    private static Rotation about(double angleDeg, double x, double y, double z) {
        double halfRad = StrictMath.toRadians(angleDeg) / 2;
        double sin = StrictMath.sin(halfRad);
        return new Rotation(StrictMath.cos(halfRad), x * sin, y * sin, z * sin);
    }

    /** This rotation, and behind it one about the axes that it has turned. */
    Rotation then(Rotation o) {
        return new Rotation(
                w * o.w - x * o.x - y * o.y - z * o.z,
                w * o.x + x * o.w + y * o.z - z * o.y,
                w * o.y - x * o.z + y * o.w + z * o.x,
                w * o.z + x * o.y - y * o.x + z * o.w);
    }

    /** Where a direction of the body points to. */
    Direction outward(double ahead, double right, double under) {
        double tx = 2 * (y * under - z * right);
        double ty = 2 * (z * ahead - x * under);
        double tz = 2 * (x * right - y * ahead);
        return new Direction(
                ahead + w * tx + (y * tz - z * ty),
                right + w * ty + (z * tx - x * tz),
                under + w * tz + (x * ty - y * tx));
    }
}
