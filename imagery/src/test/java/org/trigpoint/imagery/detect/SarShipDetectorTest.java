package org.trigpoint.imagery.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.fixtures.FlatGrid;
import org.trigpoint.imagery.fixtures.Scenes;
import org.trigpoint.imagery.raster.ArrayRaster;

class SarShipDetectorTest {
    private static final int SIDE = 700;
    private static final int[][] SHIPS = {{100, 100}, {333, 250}, {400, 512}, {650, 90}};

    @Test
    void findsWhatWasPlantedAndNothingElse() throws IOException {
        SceneSearch search = search(scene(), 0, WaterMask.ALL);
        assertThat(search.detections()).hasSize(SHIPS.length);
        for (int[] ship : SHIPS) {
            assertThat(search.detections()).anySatisfy(found -> {
                assertThat(found.point().columnPixels()).isBetween(ship[0] + 0.2, ship[0] + 2.8);
                assertThat(found.point().rowPixels()).isBetween(ship[1] + 2.5, ship[1] + 7.5);
                assertThat(found.lengthMeters()).isBetween(140.0, 260.0);
                assertThat(Math.abs(found.orientationDeg() - 90)).isGreaterThan(75);
                assertThat(found.suspicion()).isEqualTo(Suspicion.NONE);
            });
        }
    }

    @Test
    void stripsOfAnyHeightGiveTheSame() throws IOException {
        SceneSearch whole = search(scene(), SIDE, WaterMask.ALL);
        assertThat(search(scene(), 37, WaterMask.ALL)).isEqualTo(whole);
        assertThat(search(scene(), 256, WaterMask.ALL)).isEqualTo(whole);
    }

    @Test
    void whatIsNotSearchedHasNoShips() throws IOException {
        WaterMask right = (row, water) -> {
            for (int column = 0; column < 380; column++) {
                water[column] = false;
            }
        };
        assertThat(search(scene(), 0, right).detections())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.point().columnPixels()).isGreaterThan(380));
    }

    @Test
    void structuresThatStandStillAreMarked() throws IOException {
        List<SceneDetection> found = search(scene(), 0, WaterMask.ALL).detections();
        List<Position> places = found.stream().map(SceneDetection::position).toList();
        FixedStructures fixed =
                FixedStructures.learned(List.of(places, places.subList(0, 2), List.of(places.getFirst())), 100, 3);
        assertThat(fixed.places()).containsExactly(places.getFirst());
        assertThat(fixed.mark(found))
                .filteredOn(each -> each.suspicion() == Suspicion.FIXED_STRUCTURE)
                .hasSize(1);
    }

    @Test
    void streaksOfBrightThingsOnLandAreMarked() throws IOException {
        float[] power = powers();
        // A quay of 60 dB at column 60, and along its row what the envelope of its side lobes is.
        int quay = 600;
        for (int column = 0; column < SIDE; column++) {
            double away = Math.PI * Math.max(1, Math.abs(column - 60));
            power[quay * SIDE + column] += (float) (1e6 / (away * away));
        }
        WaterMask sea = (row, water) -> Arrays.fill(water, 0, 65, false);
        List<SceneDetection> found = search(raster(power), 0, sea).detections();
        // Far away, where the streak is no brighter than speckle at its brightest, most of a peak is speckle.
        assertThat(found)
                .filteredOn(each -> Math.abs(each.point().rowPixels() - quay - 0.5) < 2
                        && each.point().columnPixels() < 150)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.suspicion()).isIn(Suspicion.LAND_SIDELOBE, Suspicion.TOO_LARGE));
        assertThat(found)
                .filteredOn(each -> Math.abs(each.point().rowPixels() - quay - 0.5) > 2)
                .allSatisfy(each -> assertThat(each.suspicion()).isEqualTo(Suspicion.NONE))
                .hasSize(SHIPS.length);
    }

    @Test
    void areasOfStructuresAreMarked() throws IOException {
        List<SceneDetection> found = search(scene(), 0, WaterMask.ALL).detections();
        FlatGrid place = new FlatGrid(40, -30, 20);
        List<Position> area = new ArrayList<>();
        for (int[] corner : new int[][] {{300, 200}, {450, 200}, {450, 600}, {300, 600}}) {
            area.add(place.findPosition(corner[0], corner[1]).orElseThrow());
        }
        assertThat(new FixedStructures(List.of(), List.of(area), 50).mark(found))
                .filteredOn(each -> each.suspicion() == Suspicion.FIXED_STRUCTURE)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.point().columnPixels()).isBetween(300.0, 450.0));
    }

    @Test
    void whatIsSeenFollowsHowBrightTheSeaIs() throws IOException {
        List<SceneLook.Seen> calm = seen(0.005f);
        List<SceneLook.Seen> rough = seen(0.2f);
        assertThat(calm).isSortedAccordingTo(Comparator.comparing(SceneLook.Seen::seenProb));
        for (int i = 0; i < calm.size(); i++) {
            assertThat(calm.get(i).seenProb())
                    .isGreaterThanOrEqualTo(rough.get(i).seenProb());
        }
        assertThat(calm.get(2).seenProb() - rough.get(2).seenProb()).isGreaterThan(0.2);
        assertThat(rough.getLast().seenProb()).isGreaterThan(0.9);
    }

    private static List<SceneLook.Seen> seen(float seaPower) throws IOException {
        float[] power = powers();
        for (int i = 0; i < power.length; i++) {
            power[i] *= seaPower;
        }
        return search(raster(power), 0, WaterMask.ALL).look().seen();
    }

    @Test
    void aRecordedSceneIsSearchedToTheEnd() throws IOException {
        try (var raster = Scenes.open("sar/s1-grd-india-200m/iw-vv.tiff")) {
            SceneSearch search = new SarShipDetector(ScenePower.AMPLITUDE, 1e-7, Double.NaN)
                    .search(
                            raster,
                            new SceneFacts(200, 100),
                            new LandMask(raster.georeference(), raster.width(), 1000),
                            ShipDetector.Progress.NONE);
            assertThat(search.look().searchedMeters2()).isBetween(1e9, 6e10);
            assertThat(search.look().outline()).hasSize(16);
        }
    }

    private static SceneSearch search(ArrayRaster scene, int stripRows, WaterMask water) throws IOException {
        return new SarShipDetector(ScenePower.INTENSITY, 1e-8, Double.NaN, stripRows)
                .search(scene, new SceneFacts(20, 10), water, ShipDetector.Progress.NONE);
    }

    private static ArrayRaster scene() {
        return raster(powers());
    }

    private static ArrayRaster raster(float[] power) {
        return new ArrayRaster(SIDE, SIDE, new FlatGrid(40, -30, 20), power);
    }

    /** Four looks, pixels of 20 m, ships of 3 by 10 pixels. */
    private static float[] powers() {
        SplittableRandom random = new SplittableRandom(11);
        float[] power = new float[SIDE * SIDE];
        for (int i = 0; i < power.length; i++) {
            double product = 1;
            for (int look = 0; look < 4; look++) {
                product *= 1 - random.nextDouble();
            }
            power[i] = (float) (-Math.log(product) / 4);
        }
        for (int[] ship : SHIPS) {
            for (int row = 0; row < 10; row++) {
                for (int column = 0; column < 3; column++) {
                    power[(ship[1] + row) * SIDE + ship[0] + column] += 20;
                }
            }
        }
        return power;
    }
}
