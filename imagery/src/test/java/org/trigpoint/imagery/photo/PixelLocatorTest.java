package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;

class PixelLocatorTest {
    private static final Lens LENS = new Lens(3_000, 3_000, 2_000, 1_500, -0.05, 0.01, 0, 0.0002, -0.0001);
    private static final Position CAMERA = new Position(60.2, 24.9, 220);
    private static final Ground GROUND = Ground.flat(100);
    private static final PoseSigmas SIGMAS = new PoseSigmas(2, 3, 1.5, 0.5, 0.5, 2, 0.01);

    @Test
    void theMiddleOfAPhotoLooksWhereTheCameraIsTurned() {
        Lens pinhole = Lens.pinhole(3_000, 4_000, 3_000);
        Pose pose = new Pose(CAMERA, new Attitude(70, -45, 0));
        GroundFix fix = located(new PixelLocator(pose, pinhole, SIGMAS, GROUND), 2_000, 1_500);
        Geodesic.Line line = Geodesic.between(CAMERA, fix.position());
        assertThat(line.bearingDeg()).isCloseTo(70, within(0.001));
        assertThat(line.distanceMeters()).isCloseTo(120, within(0.02));
        assertThat(fix.depressionDeg()).isCloseTo(45, within(1e-9));
    }

    @Test
    void ofAPhotoStraightDownTheTopIsWhereYawPoints() {
        Lens pinhole = Lens.pinhole(3_000, 4_000, 3_000);
        Pose pose = new Pose(CAMERA, new Attitude(70, -90, 0));
        PixelLocator locator = new PixelLocator(pose, pinhole, SIGMAS, GROUND);
        Geodesic.Line top = Geodesic.between(CAMERA, located(locator, 2_000, 0).position());
        assertThat(top.bearingDeg()).isCloseTo(70, within(0.001));
        assertThat(top.distanceMeters()).isCloseTo(60, within(0.01));
        assertThat(Geodesic.between(CAMERA, located(locator, 4_000, 1_500).position())
                        .bearingDeg())
                .isCloseTo(160, within(0.001));
    }

    @Test
    void rightSideDownTurnsTheHorizonLeftSideUp() {
        Pose pose = new Pose(CAMERA, new Attitude(0, 0, 20));
        assertThat(pose.world(new Lens.Direction(1, 0)).z()).isPositive();
        assertThat(pose.world(new Lens.Direction(-1, 0)).z()).isNegative();
    }

    @Test
    void projectionIsTheInverse() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Pose pose = new Pose(
                    CAMERA,
                    new Attitude(
                            random.nextDouble() * 360, -20 - random.nextDouble() * 70, random.nextDouble() * 10 - 5));
            ImagePoint point = new ImagePoint(random.nextDouble() * 4_000, 1_000 + random.nextDouble() * 2_000);
            if (new PixelLocator(pose, LENS, SIGMAS, GROUND).locate(point) instanceof PixelOutcome.Located located) {
                ImagePoint again =
                        pose.findPoint(LENS, located.fix().position()).orElseThrow();
                assertThat(again.columnPixels()).isCloseTo(point.columnPixels(), within(0.05));
                assertThat(again.rowPixels()).isCloseTo(point.rowPixels(), within(0.05));
            }
        }
    }

    /** What is photographed with errors drawn from the stated ones lies in its ellipse of 95 % as often as that says. */
    @ParameterizedTest
    @CsvSource({"-90, 0, 2000, 1500", "-60, 2, 500, 400", "-35, -3, 3500, 1500", "-80, 0, 3900, 2900"})
    void theEllipseHoldsNinetyFiveOfAHundred(double pitch, double roll, double column, double row) {
        Attitude attitude = new Attitude(133, pitch, roll);
        Position truth = located(new PixelLocator(new Pose(CAMERA, attitude), LENS, SIGMAS, GROUND), column, row)
                .position();
        ImagePoint pixel = new Pose(CAMERA, attitude).findPoint(LENS, truth).orElseThrow();
        Random random = new Random(20_261_128);
        int within = 0;
        int draws = 2_000;
        for (int i = 0; i < draws; i++) {
            Position level = LocalFrame.at(CAMERA.latDeg(), CAMERA.lonDeg())
                    .positionAt(
                            random.nextGaussian() * SIGMAS.horizontalMeters(),
                            random.nextGaussian() * SIGMAS.horizontalMeters());
            Pose said = new Pose(
                    new Position(
                            level.latDeg(),
                            level.lonDeg(),
                            CAMERA.heightMeters() + random.nextGaussian() * SIGMAS.verticalMeters()),
                    new Attitude(
                            attitude.yawDeg() + random.nextGaussian() * SIGMAS.yawDeg(),
                            attitude.pitchDeg() + random.nextGaussian() * SIGMAS.pitchDeg(),
                            attitude.rollDeg() + random.nextGaussian() * SIGMAS.rollDeg()));
            Lens lens = LENS.scaled(1 + random.nextGaussian() * SIGMAS.focalRatio());
            Ground ground = GROUND.raised(random.nextGaussian() * SIGMAS.groundMeters());
            GroundFix fix =
                    located(new PixelLocator(said, lens, SIGMAS, ground), pixel.columnPixels(), pixel.rowPixels());
            assertThat(fix.linear()).isTrue();
            within += holds(fix, truth) ? 1 : 0;
        }
        assertThat(within / (double) draws).isBetween(0.93, 0.97);
    }

    private static boolean holds(GroundFix fix, Position truth) {
        LocalFrame.Offset off = LocalFrame.at(
                        fix.position().latDeg(), fix.position().lonDeg())
                .offsetTo(truth.latDeg(), truth.lonDeg());
        double determinant = fix.eeMeters2() * fix.nnMeters2() - fix.enMeters2() * fix.enMeters2();
        double square = (fix.nnMeters2() * off.eastMeters() * off.eastMeters()
                        - 2 * fix.enMeters2() * off.eastMeters() * off.northMeters()
                        + fix.eeMeters2() * off.northMeters() * off.northMeters())
                / determinant;
        return square <= -2 * Math.log(0.05);
    }

    @Test
    void nearTheHorizonTheFixSaysThatItsEllipseIsNone() {
        Pose level = new Pose(CAMERA, new Attitude(0, 0, 0));
        Lens pinhole = Lens.pinhole(3_000, 4_000, 3_000);
        PixelLocator locator = new PixelLocator(level, pinhole, SIGMAS, GROUND);
        assertThat(located(locator, 2_000, 1_560).linear()).isFalse();
        assertThat(located(locator, 2_000, 2_990).linear()).isTrue();
        assertThat(locator.locate(new ImagePoint(2_000, 1_400)))
                .isEqualTo(new PixelOutcome.NotLocated(PixelOutcome.Reason.SKY));
    }

    @Test
    void aFootprintStraightDownIsTheImageOnTheGround() {
        Pose pose = new Pose(CAMERA, new Attitude(0, -90, 0));
        Footprint footprint = Footprint.of(pose, Lens.pinhole(3_000, 4_000, 3_000), 4_000, 3_000, GROUND);
        assertThat(footprint.clipped()).isFalse();
        Position upperLeft = footprint.corners().getFirst();
        Position lowerRight = footprint.corners().get(24);
        assertThat(Geodesic.between(upperLeft, lowerRight).distanceMeters()).isCloseTo(200, within(0.1));
        assertThat(Geodesic.between(CAMERA, upperLeft).bearingDeg())
                .isCloseTo(360 - Math.toDegrees(Math.atan2(80, 60)), within(0.01));
    }

    @Test
    void aFootprintEndsBeforeTheHorizon() {
        Lens pinhole = Lens.pinhole(3_000, 4_000, 3_000);
        Footprint level = Footprint.of(new Pose(CAMERA, new Attitude(0, 0, 10)), pinhole, 4_000, 3_000, GROUND);
        assertThat(level.clipped()).isTrue();
        assertThat(level.corners())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        corner -> assertThat(Geodesic.between(CAMERA, corner).distanceMeters())
                                .isBetween(100.0, 21_000.0));
        assertThat(Footprint.of(new Pose(CAMERA, new Attitude(0, 60, 0)), pinhole, 4_000, 3_000, GROUND)
                        .corners())
                .isEmpty();
    }

    private static GroundFix located(PixelLocator locator, double column, double row) {
        return ((PixelOutcome.Located) locator.locate(new ImagePoint(column, row))).fix();
    }
}
