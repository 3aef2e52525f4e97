package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.MapModel;
import org.trigpoint.picture.fixtures.TrackSamples;

/** Cells hold what the window holds, and a rim of it at most. */
class CellsTest {
    private static final Viewer ANYONE = new Viewer("leo", Role.VIEWER, null, 0);

    @Test
    void cellsAddUpToTheTracks() {
        long seed = Long.getLong("trigpoint.seed", 99);
        System.out.println("CellsTest seed " + seed);
        Random random = new Random(seed);
        Picture picture = new Picture(new PictureSettings(1, 4, 4, 10));
        for (int i = 0; i < 2_000; i++) {
            picture.apply(List.of(TrackSamples.ship(i)
                    .at(random.nextInt(1_800) / 10.0 - 90, random.nextInt(3_600) / 10.0 - 180)
                    .shipType(i % 3 == 0 ? 37 : 70)
                    .message()));
        }
        picture.settle();
        FrameScratch scratch = new FrameScratch();
        for (int round = 0; round < 200; round++) {
            double west = random.nextInt(3_600) / 10.0 - 180;
            double south = random.nextInt(1_700) / 10.0 - 90;
            Box box = round == 0
                    ? Box.EARTH
                    : Box.of(west, south, west + random.nextInt(400), south + random.nextInt(90));
            int zoom = random.nextInt(14);
            ViewerSession session = new ViewerSession(picture, scratch, ANYONE);
            session.look(Window.of(round, box, zoom));
            MapModel map = new MapModel();
            session.frame(0).ifPresent(map::take);
            if (!map.aggregated) {
                assertThat(within(picture, box)).isLessThanOrEqualTo(1);
                continue;
            }
            long told = map.cells.stream().mapToLong(MapModel.CellShown::count).sum();
            assertThat(told).isEqualTo(map.inWindow);
            assertThat(told).as(box + " zoom " + zoom).isBetween((long) within(picture, box), (long)
                    within(picture, wider(box)));
            assertThat(map.cells).as("a map that can be read").hasSizeLessThanOrEqualTo(4_096);
            if (round == 0) {
                assertThat(told).isEqualTo(1_333);
            }
        }
    }

    private static int within(Picture picture, Box box) {
        return picture.within(box, 10_000, ANYONE).size();
    }

    /** A coarse cell more on each side: 45° at the least zoom. */
    private static Box wider(Box box) {
        double width = box.crossesAntimeridian() ? box.eastDeg() + 360 - box.westDeg() : box.eastDeg() - box.westDeg();
        return Box.of(box.westDeg() - 45, box.southDeg() - 45, box.westDeg() + width + 45, box.northDeg() + 45);
    }

    @Test
    void aCellStandsAtTheMeanOfItsTracksAndSaysWhatIsInIt() {
        Picture picture = new Picture(new PictureSettings(1, 4, 4, 10));
        picture.apply(List.of(
                TrackSamples.ship(1).at(50.01, 1.01).message(),
                TrackSamples.ship(2)
                        .at(50.03, 1.03)
                        .motion(org.trigpoint.model.observation.Motion.NONE)
                        .estimate(new Estimate(
                                0,
                                50.03,
                                1.03,
                                0,
                                0,
                                new org.trigpoint.model.track.Covariance4(1, 0, 1, 0, 0, 0, 0, 1, 0, 1)))
                        .message(),
                TrackSamples.ship(3)
                        .at(50.02, 1.02)
                        .status(Track.Status.LOST)
                        .platform(org.trigpoint.model.observation.Platform.SART)
                        .message()));
        picture.settle();
        ViewerSession session = new ViewerSession(picture, new FrameScratch(), ANYONE);
        session.look(Window.of(1, new Box(0, 49, 2, 51), 4));
        MapModel map = new MapModel();
        session.frame(0).ifPresent(map::take);
        assertThat(map.cells).containsExactly(new MapModel.CellShown(10_200_000, 500_200_000, 3, 2, 2));
    }
}
