package org.trigpoint.imagery.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Locates pixels of one photo, with how sure that is.
 *
 * <p>Each of the eight things that may be wrong (place east, north, up; yaw, pitch, roll; height of the ground; focal length) is put off by one
 * standard deviation to either side, and the ray is cast anew. Half of the difference of the two places is a column of the Jacobian times the
 * standard deviation; the covariance is the sum of their outer products. What the two have in common is the second-order part: where it is more
 * than a quarter of the first, or a ray goes into the sky, the place is not linear in its errors and the fix says so.
 */
public final class PixelLocator {
    private static final double NOT_LINEAR_RATIO = 0.25;
    /** A place is never sure to less than this: half of a pixel that was pointed at is not modelled otherwise. */
    private static final double LEAST_VARIANCE_METERS2 = 1e-6;

    private final Pose pose;
    private final Lens lens;
    private final PoseSigmas sigmas;
    private final Ground ground;

    public PixelLocator(Pose pose, Lens lens, PoseSigmas sigmas, Ground ground) {
        this.pose = pose;
        this.lens = lens;
        this.sigmas = sigmas;
        this.ground = ground;
    }

    /** Where a point of the image lies. */
    public PixelOutcome locate(ImagePoint point) {
        Optional<Lens.Direction> direction = lens.findDirection(point);
        if (direction.isEmpty()) {
            return new PixelOutcome.NotLocated(PixelOutcome.Reason.LENS);
        }
        Vector world = pose.world(direction.get());
        return switch (new RayCaster(ground).cast(pose.position(), world)) {
            case RayCaster.Miss miss -> new PixelOutcome.NotLocated(reason(miss));
            case RayCaster.Hit hit -> new PixelOutcome.Located(withErrors(point, world, hit));
        };
    }

    private static PixelOutcome.Reason reason(RayCaster.Miss miss) {
        return switch (miss) {
            case SKY -> PixelOutcome.Reason.SKY;
            case UNKNOWN_GROUND -> PixelOutcome.Reason.UNKNOWN_GROUND;
            case BELOW_GROUND -> PixelOutcome.Reason.BELOW_GROUND;
        };
    }

    private GroundFix withErrors(ImagePoint point, Vector world, RayCaster.Hit hit) {
        LocalFrame frame = LocalFrame.at(hit.place().latDeg(), hit.place().lonDeg());
        double ee = 0;
        double en = 0;
        double nn = 0;
        double bendEast = 0;
        double bendNorth = 0;
        boolean whole = true;
        for (List<PixelLocator> pair : perturbed()) {
            Optional<LocalFrame.Offset> plus = pair.getFirst().findOffset(point, frame);
            Optional<LocalFrame.Offset> minus = pair.getLast().findOffset(point, frame);
            whole &= plus.isPresent() && minus.isPresent();
            LocalFrame.Offset a =
                    plus.or(() -> minus.map(PixelLocator::mirrored)).orElse(null);
            LocalFrame.Offset b =
                    minus.or(() -> plus.map(PixelLocator::mirrored)).orElse(null);
            if (a != null && b != null) {
                double east = (a.eastMeters() - b.eastMeters()) / 2;
                double north = (a.northMeters() - b.northMeters()) / 2;
                ee += east * east;
                en += east * north;
                nn += north * north;
                bendEast += Math.abs(a.eastMeters() + b.eastMeters()) / 2;
                bendNorth += Math.abs(a.northMeters() + b.northMeters()) / 2;
            }
        }
        boolean linear = whole && Math.hypot(bendEast, bendNorth) <= NOT_LINEAR_RATIO * Math.sqrt(ee + nn);
        return new GroundFix(
                hit.place(),
                hit.slantMeters(),
                StrictMath.toDegrees(StrictMath.asin(Math.clamp(world.z(), -1, 1))),
                ee + LEAST_VARIANCE_METERS2,
                en,
                nn + LEAST_VARIANCE_METERS2,
                linear);
    }

    private static LocalFrame.Offset mirrored(LocalFrame.Offset offset) {
        return new LocalFrame.Offset(-offset.eastMeters(), -offset.northMeters(), -offset.upMeters());
    }

    private Optional<LocalFrame.Offset> findOffset(ImagePoint point, LocalFrame frame) {
        return lens.findDirection(point)
                .map(pose::world)
                .map(world -> new RayCaster(ground).cast(pose.position(), world))
                .flatMap(ending -> ending instanceof RayCaster.Hit hit
                        ? Optional.of(
                                frame.offsetTo(hit.place().latDeg(), hit.place().lonDeg()))
                        : Optional.empty());
    }

    /** This locator with each of its errors in turn, to one side and to the other. */
    private List<List<PixelLocator>> perturbed() {
        List<List<PixelLocator>> pairs = new ArrayList<>();
        double horizontal = sigmas.horizontalMeters();
        pairs.add(List.of(moved(horizontal, 0, 0), moved(-horizontal, 0, 0)));
        pairs.add(List.of(moved(0, horizontal, 0), moved(0, -horizontal, 0)));
        double vertical = sigmas.verticalMeters();
        pairs.add(List.of(moved(0, 0, vertical), moved(0, 0, -vertical)));
        double yaw = sigmas.yawDeg();
        pairs.add(List.of(turned(yaw, 0, 0), turned(-yaw, 0, 0)));
        double pitch = sigmas.pitchDeg();
        pairs.add(List.of(turned(0, pitch, 0), turned(0, -pitch, 0)));
        double roll = sigmas.rollDeg();
        pairs.add(List.of(turned(0, 0, roll), turned(0, 0, -roll)));
        double height = sigmas.groundMeters();
        pairs.add(List.of(
                new PixelLocator(pose, lens, sigmas, ground.raised(height)),
                new PixelLocator(pose, lens, sigmas, ground.raised(-height))));
        double focal = sigmas.focalRatio();
        pairs.add(List.of(
                new PixelLocator(pose, lens.scaled(1 + focal), sigmas, ground),
                new PixelLocator(pose, lens.scaled(1 / (1 + focal)), sigmas, ground)));
        return pairs;
    }

    private PixelLocator moved(double eastMeters, double northMeters, double upMeters) {
        Position at = pose.position();
        Position level = LocalFrame.at(at.latDeg(), at.lonDeg()).positionAt(eastMeters, northMeters);
        Position there = new Position(level.latDeg(), level.lonDeg(), at.heightMeters() + upMeters);
        return new PixelLocator(new Pose(there, pose.attitude()), lens, sigmas, ground);
    }

    private PixelLocator turned(double yawDeg, double pitchDeg, double rollDeg) {
        Attitude attitude = pose.attitude();
        return new PixelLocator(
                new Pose(
                        pose.position(),
                        new Attitude(
                                attitude.yawDeg() + yawDeg,
                                attitude.pitchDeg() + pitchDeg,
                                attitude.rollDeg() + rollDeg)),
                lens,
                sigmas,
                ground);
    }
}
