package org.trigpoint.imagery.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Window;

/** Photos are taken of a ground whose colours follow from the place, and laid back on it. */
class GroundPhotoTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final Position CAMERA = new Position(60.2, 24.9, 120);
    private static final LocalFrame FRAME = LocalFrame.at(60.2, 24.9);

    private static double[] colour(Position place) {
        LocalFrame.Offset at = FRAME.offsetTo(place.latDeg(), place.lonDeg());
        return new double[] {128 + 100 * Math.sin(at.eastMeters() / 9), 128 + 100 * Math.sin(at.northMeters() / 7), 128
        };
    }

    private static BufferedImage photo(PhotoSetup.Ready ready) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        RayCaster caster = new RayCaster(ready.ground());
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                Vector world = ready.pose()
                        .world(ready.lens()
                                .findDirection(new ImagePoint(column + 0.5, row + 0.5))
                                .orElseThrow());
                if (caster.cast(ready.pose().position(), world) instanceof RayCaster.Hit hit) {
                    double[] rgb = colour(hit.place());
                    image.setRGB(
                            column,
                            row,
                            (int) Math.round(rgb[0]) << 16 | (int) Math.round(rgb[1]) << 8 | (int) Math.round(rgb[2]));
                }
            }
        }
        return image;
    }

    private static GroundPhoto laid(PhotoSetup.Ready ready) throws IOException {
        Footprint footprint = Footprint.of(ready.pose(), ready.lens(), WIDTH, HEIGHT, ready.ground());
        return GroundPhoto.of(ready, photo(ready), footprint, Double.NaN).orElseThrow();
    }

    private static PhotoSetup.Ready ready(double yawDeg, double pitchDeg, double rollDeg, Ground ground) {
        Lens lens = new Lens(400, 400, 240, 180, -0.05, 0.01, 0, 0.0002, -0.0001);
        return new PhotoSetup.Ready(new Pose(CAMERA, new Attitude(yawDeg, pitchDeg, rollDeg)), lens, ground);
    }

    /** How many pixels have data, and that all of those have the colour of their place. */
    private static int check(GroundPhoto laid, double most) {
        Window all = new Window(0, 0, laid.width(), laid.height());
        float[] red = laid.read(0, all);
        float[] green = laid.read(1, all);
        int shown = 0;
        double squares = 0;
        for (int i = 0; i < red.length; i++) {
            if (!Float.isNaN(red[i])) {
                double[] rgb = colour(laid.georeference()
                        .findPosition(i % laid.width() + 0.5, i / laid.width() + 0.5)
                        .orElseThrow());
                shown++;
                squares += Math.pow(red[i] - rgb[0], 2) + Math.pow(green[i] - rgb[1], 2);
            }
        }
        assertThat(Math.sqrt(squares / shown)).as("rms of colours").isLessThan(most);
        return shown;
    }

    @ParameterizedTest
    @CsvSource({"0, -90, 0", "70, -60, 4", "200, -45, -8"})
    void theGroundHasItsColoursBack(double yawDeg, double pitchDeg, double rollDeg) throws IOException {
        GroundPhoto laid = laid(ready(yawDeg, pitchDeg, rollDeg, Ground.flat(20)));
        int shown = check(laid, 2.5);
        // Seen by the photo's pixels, the ground is about as many of its own.
        assertThat(shown).isGreaterThan(WIDTH * HEIGHT / 2);
        assertThat(laid.outline()).hasSizeGreaterThan(20);
    }

    @Test
    void slopesAreWhereTheyAre() throws IOException {
        Ground slope = new Ground() {
            @Override
            public double heightMeters(double latDeg, double lonDeg) {
                return 20 + 0.2 * FRAME.offsetTo(latDeg, lonDeg).northMeters();
            }

            @Override
            public double spacingMeters() {
                return 5;
            }
        };
        check(laid(ready(0, -70, 0, slope)), 3);
    }

    @Test
    void whatAHillHidesIsLeftOut() throws IOException {
        // A wall 60 m high and 20 m deep, 60 m to the north; behind it 60 m of ground cannot be seen from 100 m above
        // it.
        Ground hill = new Ground() {
            @Override
            public double heightMeters(double latDeg, double lonDeg) {
                double north = FRAME.offsetTo(latDeg, lonDeg).northMeters();
                return north > 60 && north < 80 ? 80 : 20;
            }

            @Override
            public double spacingMeters() {
                return 2;
            }
        };
        GroundPhoto laid = laid(ready(0, -45, 0, hill));
        ImagePoint behind = pixel(laid, 100);
        ImagePoint before = pixel(laid, 45);
        assertThat(value(laid, before)).isNotNaN();
        assertThat(value(laid, behind)).isNaN();
    }

    private static ImagePoint pixel(GroundPhoto laid, double northMeters) {
        Position place = FRAME.positionAt(0, northMeters);
        return laid.georeference().findPoint(place.latDeg(), place.lonDeg()).orElseThrow();
    }

    private static float value(GroundPhoto laid, ImagePoint at) {
        return laid.read(0, new Window((int) at.columnPixels(), (int) at.rowPixels(), 1, 1))[0];
    }

    @Test
    void towardsTheHorizonItEnds() throws IOException {
        PhotoSetup.Ready ready = ready(90, -12, 0, Ground.flat(20));
        GroundPhoto laid = laid(ready);
        assertThat((long) laid.width() * laid.height()).isLessThan(80_000_000);
        double nearest = laid.outline().stream()
                .mapToDouble(
                        each -> FRAME.offsetTo(each.latDeg(), each.lonDeg()).eastMeters())
                .min()
                .orElseThrow();
        double farthest = laid.outline().stream()
                .mapToDouble(
                        each -> FRAME.offsetTo(each.latDeg(), each.lonDeg()).eastMeters())
                .max()
                .orElseThrow();
        assertThat(farthest).isBetween(4 * nearest, 12 * nearest);
    }

    @Test
    void windowsDoNotDependOnEachOther() throws IOException {
        GroundPhoto laid = laid(ready(30, -60, 0, Ground.flat(20)));
        float[] all = laid.read(2, new Window(0, 0, laid.width(), laid.height()));
        // Beside the window lies what is not of the raster.
        float[] part = laid.read(2, new Window(160, 120, 43, 21));
        for (int i = 0; i < part.length; i++) {
            float whole = all[(120 + i / 43) * laid.width() + 160 + i % 43];
            assertThat(part[i]).isCloseTo(whole, within(0.01f));
        }
    }

    @Test
    void whatShowsNoGroundIsNone() throws IOException {
        PhotoSetup.Ready ready = ready(0, 30, 0, Ground.flat(20));
        Footprint footprint = Footprint.of(ready.pose(), ready.lens(), WIDTH, HEIGHT, ready.ground());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        assertThat(GroundPhoto.of(ready, image, footprint, Double.NaN)).isEmpty();
    }
}
