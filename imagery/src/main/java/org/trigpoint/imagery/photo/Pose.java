package org.trigpoint.imagery.photo;

import java.util.Optional;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Where a camera is and how it is turned.
 *
 * @param position with its height in the datum of the ground that it looks at
 * @param attitude all of it said
 */
public record Pose(Position position, Attitude attitude) {
    public Pose {
        double sum = attitude.yawDeg() + attitude.pitchDeg() + attitude.rollDeg();
        if (Double.isNaN(sum)) {
            throw new IllegalArgumentException("A pose has yaw, pitch and roll, not " + attitude);
        }
    }

    /** A direction of the camera as a unit vector north, east, down: R = Rz(yaw) Ry(pitch) Rx(roll). */
    Vector world(Lens.Direction direction) {
        double sinRoll = Degrees.sin(attitude.rollDeg());
        double cosRoll = Degrees.cos(attitude.rollDeg());
        double sinPitch = Degrees.sin(attitude.pitchDeg());
        double cosPitch = Degrees.cos(attitude.pitchDeg());
        double sinYaw = Degrees.sin(attitude.yawDeg());
        double cosYaw = Degrees.cos(attitude.yawDeg());
        double right = cosRoll * direction.rightRatio() - sinRoll * direction.downRatio();
        double below = sinRoll * direction.rightRatio() + cosRoll * direction.downRatio();
        double ahead = cosPitch + sinPitch * below;
        double down = -sinPitch + cosPitch * below;
        return new Vector(cosYaw * ahead - sinYaw * right, sinYaw * ahead + cosYaw * right, down).unit();
    }

    /** In which direction of the camera a place lies; empty behind it. */
    Optional<Lens.Direction> findDirection(Position place) {
        LocalFrame.Offset offset = LocalFrame.at(position).offsetTo(place);
        double sinYaw = Degrees.sin(attitude.yawDeg());
        double cosYaw = Degrees.cos(attitude.yawDeg());
        double ahead = cosYaw * offset.northMeters() + sinYaw * offset.eastMeters();
        double right = cosYaw * offset.eastMeters() - sinYaw * offset.northMeters();
        double down = -offset.upMeters();
        double sinPitch = Degrees.sin(attitude.pitchDeg());
        double cosPitch = Degrees.cos(attitude.pitchDeg());
        double forward = cosPitch * ahead - sinPitch * down;
        double below = sinPitch * ahead + cosPitch * down;
        double sinRoll = Degrees.sin(attitude.rollDeg());
        double cosRoll = Degrees.cos(attitude.rollDeg());
        return forward > 0
                ? Optional.of(new Lens.Direction(
                        (cosRoll * right + sinRoll * below) / forward, (cosRoll * below - sinRoll * right) / forward))
                : Optional.empty();
    }

    /** Which point of an image through this lens shows a place; empty for what is behind the camera. */
    public Optional<ImagePoint> findPoint(Lens lens, Position place) {
        return findDirection(place).map(lens::project);
    }
}
