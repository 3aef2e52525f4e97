package org.trigpoint.imagery.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

class ChangeFinderTest {
    private static final int SIZE = 400;
    private static final ChangeSettings OPTICAL = ChangeSettings.of(SceneKind.OPTICAL);
    private static final ChangeSettings RADAR = ChangeSettings.of(SceneKind.SAR_AMPLITUDE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noiseLightAndSeasonAreNoChange(long seed) throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, seed);
        ChangeReport report = compare(
                OPTICAL,
                MadeScenes.otherDay(land, 1, 0, 25, seed + 10),
                MadeScenes.otherDay(land, 0.8, 150, 25, seed + 20));
        assertThat(report.changes()).isEmpty();
        // All but the pixels at the edge, which have no neighbours to be judged by.
        assertThat(report.comparedCount()).isEqualTo((SIZE - 2) * (SIZE - 2));
        assertThat(report.gainRatio()).isCloseTo(1 / 0.8, within(0.02));
    }

    @Test
    void whatWasPlantedIsFoundWhereItIs() throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, 7);
        float[] after = MadeScenes.otherDay(land, 1.2, -100, 25, 8);
        MadeScenes.plant(after, SIZE, 100, 60, 12, 5, 700);
        MadeScenes.plant(after, SIZE, 250, 300, 6, 6, -700);
        ChangeReport report = compare(OPTICAL, MadeScenes.otherDay(land, 1, 0, 25, 9), after);
        assertThat(report.changes()).hasSize(2);
        Change built =
                report.changes().stream().filter(Change::isBrighter).findFirst().orElseThrow();
        Change cleared = report.changes().stream()
                .filter(each -> !each.isBrighter())
                .findFirst()
                .orElseThrow();
        assertThat(built.areaMeters2()).isCloseTo(12 * 5 * 100, within(100.0));
        assertThat(built.meanNumber()).isCloseTo(700 / 1.2, within(40.0));
        assertThat(built.falseProb()).isLessThan(1e-6);
        Position center = new MadeScenes.Plane(0, 0, 10).findPosition(106, 62.5).orElseThrow();
        assertThat(built.center().latDeg()).isCloseTo(center.latDeg(), within(1e-4));
        assertThat(built.center().lonDeg()).isCloseTo(center.lonDeg(), within(1e-4));
        assertThat(new Polygon(built.outline()).contains(center.latDeg(), center.lonDeg()))
                .isTrue();
        assertThat(cleared.pixelCount()).isBetween(34, 38);
        assertThat(cleared.meanNumber()).isCloseTo(-700 / 1.2, within(40.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void speckleIsNoChange(long seed) throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, seed);
        ChangeReport report =
                compare(RADAR, MadeScenes.speckled(land, 4, seed + 30), MadeScenes.speckled(land, 4, seed + 40));
        assertThat(report.changes()).isEmpty();
        assertThat(report.looksCount()).isCloseTo(100, within(12.0));
    }

    @Test
    void aShipThatLeftAndTanksThatCameAreSeenThroughSpeckle() throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, 5);
        float[] before = land.clone();
        MadeScenes.plant(before, SIZE, 50, 50, 8, 4, 30_000);
        float[] after = land.clone();
        MadeScenes.plant(after, SIZE, 200, 200, 15, 15, 5_000);
        ChangeReport report = compare(RADAR, MadeScenes.speckled(before, 4, 51), MadeScenes.speckled(after, 4, 52));
        assertThat(report.changes()).hasSize(2);
        assertThat(report.changes())
                .allSatisfy(change -> assertThat(change.falseProb()).isLessThan(1e-4));
        assertThat(report.changes().stream().filter(Change::isBrighter))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.pixelCount()).isBetween(150, 400);
                    assertThat(change.meanNumber()).isBetween(2.0, 8.0);
                });
    }

    /** A rate of false alarms is what it says: of unchanged pixels so many are above the threshold. */
    @Test
    void theRateOfFalseAlarmsIsKept() throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, 6);
        ScenePair optical = pair(MadeScenes.otherDay(land, 1, 0, 25, 61), MadeScenes.otherDay(land, 0.9, 50, 25, 62));
        assertThat(shareAbove(OpticalSignificance.of(optical), optical, 1e-3)).isBetween(2e-4, 2e-3);
        ScenePair radar = pair(MadeScenes.speckled(land, 4, 63), MadeScenes.speckled(land, 4, 64));
        assertThat(shareAbove(RadarSignificance.of(radar, RADAR), radar, 1e-3)).isBetween(2e-4, 3e-3);
    }

    private static ScenePair pair(float[] before, float[] after) {
        Raster one = MadeScenes.raster(SIZE, SIZE, before);
        return new ScenePair(
                one, new Grid(one.georeference(), MadeScenes.raster(SIZE, SIZE, after), 0, 0), 0, List.of(), List.of());
    }

    private static double shareAbove(Significance significance, ScenePair pair, double prob) throws IOException {
        ScenePair.Values values = pair.read(Window.of(pair.before()));
        float[] sigmas = new float[SIZE * SIZE];
        significance.judge(values, sigmas, new float[SIZE * SIZE]);
        double threshold = Tails.upperNormal(Math.log(prob / 2));
        int above = 0;
        for (float each : sigmas) {
            above += Math.abs(each) > threshold ? 1 : 0;
        }
        return above / (double) sigmas.length;
    }

    @Test
    void gapsAndCloudsAreLeftOut() throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, 11);
        float[] before = MadeScenes.otherDay(land, 1, 0, 25, 12);
        float[] after = MadeScenes.otherDay(land, 1, 0, 25, 13);
        MadeScenes.plant(after, SIZE, 10, 10, 30, 30, Float.NaN);
        MadeScenes.plant(after, SIZE, 200, 100, 60, 60, 6_000);
        float[] classes = new float[200 * 200];
        Arrays.fill(classes, 4);
        for (int row = 45; row < 85; row++) {
            Arrays.fill(classes, row * 200 + 95, row * 200 + 135, 9);
        }
        Raster scl = new ArrayRaster(200, 200, new MadeScenes.Plane(0, 0, 20), classes);
        Raster one = MadeScenes.raster(SIZE, SIZE, before);
        Raster other = MadeScenes.raster(SIZE, SIZE, after);
        ChangeReport masked = new ChangeFinder(OPTICAL).compare(one, other, 0, List.of(scl));
        assertThat(masked.changes()).isEmpty();
        assertThat(masked.comparedCount()).isEqualTo((SIZE - 2) * (SIZE - 2) - 32 * 32 - 82 * 82 + 8);
        assertThat(new ChangeFinder(OPTICAL).compare(one, other, 0, List.of()).changes())
                .hasSize(1);
        ChangeSettings bright = new ChangeSettings(SceneKind.OPTICAL, 1e-6, 0, List.of(), 4.4, 5, 2, false, true);
        assertThat(new ChangeFinder(bright).compare(one, other, 0, List.of()).changes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1.4})
    void aShiftIsMeasuredAndTakenOut(double pixels) throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, 21);
        Raster whole = MadeScenes.raster(SIZE, SIZE, land);
        // What is drawn so far to the left says that it lies right of where it is.
        Grid moved = new Grid(whole.georeference(), whole, -pixels, 0.5 * pixels);
        float[] shifted = moved.bilinear(0, Window.of(whole));
        float[] after = MadeScenes.otherDay(shifted, 1, 0, 25, 22);
        MadeScenes.plant(after, SIZE, 300, 100, 8, 8, 900);
        ChangeReport report = compare(OPTICAL, MadeScenes.otherDay(land, 1, 0, 25, 23), after);
        assertThat(report.shift().columnsPixels()).isCloseTo(pixels, within(0.1));
        assertThat(report.shift().rowsPixels()).isCloseTo(-0.5 * pixels, within(0.1));
        assertThat(report.changes()).hasSize(1);
    }

    @Test
    void whatIsNotRegisteredIsRefusedUnlessForced() throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, 31);
        Raster whole = MadeScenes.raster(SIZE, SIZE, land);
        float[] after = MadeScenes.otherDay(
                new Grid(whole.georeference(), whole, 6, 0).bilinear(0, Window.of(whole)), 1, 0, 25, 32);
        float[] before = MadeScenes.otherDay(land, 1, 0, 25, 33);
        assertThatThrownBy(() -> compare(OPTICAL, before, after))
                .isInstanceOf(ChangeException.class)
                .hasMessageContaining("-6.0 pixels right");
        ChangeSettings forced = new ChangeSettings(SceneKind.OPTICAL, 1e-6, 0, List.of(), 4.4, 5, 2, true, false);
        assertThat(compare(forced, before, after).changes()).isEmpty();
    }

    @Test
    void onlyAskedAreasAndLargeEnoughChangesAreTold() throws Exception {
        float[] land = MadeScenes.land(SIZE, SIZE, 41);
        float[] after = MadeScenes.otherDay(land, 1, 0, 25, 42);
        MadeScenes.plant(after, SIZE, 100, 60, 12, 5, 700);
        MadeScenes.plant(after, SIZE, 250, 300, 3, 2, 900);
        float[] before = MadeScenes.otherDay(land, 1, 0, 25, 43);
        MadeScenes.Plane plane = new MadeScenes.Plane(0, 0, 10);
        Polygon area = new Polygon(List.of(
                plane.findPosition(200, 200).orElseThrow(),
                plane.findPosition(380, 200).orElseThrow(),
                plane.findPosition(380, 380).orElseThrow(),
                plane.findPosition(200, 380).orElseThrow()));
        ChangeSettings there = new ChangeSettings(SceneKind.OPTICAL, 1e-6, 0, List.of(area), 4.4, 5, 2, false, false);
        ChangeReport report = compare(there, before, after);
        assertThat(report.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.pixelCount()).isBetween(5, 7));
        assertThat(report.comparedRatio()).isGreaterThan(0.95);
        ChangeSettings large = new ChangeSettings(SceneKind.OPTICAL, 1e-6, 3_000, List.of(), 4.4, 5, 2, false, false);
        assertThat(compare(large, before, after).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.pixelCount()).isBetween(58, 62));
    }

    @Test
    void scenesOfDifferentPlacesAreRefused() {
        float[] land = MadeScenes.land(100, 100, 51);
        Raster one = MadeScenes.raster(100, 100, land);
        Raster far = new ArrayRaster(100, 100, new MadeScenes.Plane(50_000, 0, 10), land);
        assertThatThrownBy(() -> new ChangeFinder(OPTICAL).compare(one, far, 0, List.of()))
                .isInstanceOf(ChangeException.class);
    }

    private static ChangeReport compare(ChangeSettings settings, float[] before, float[] after)
            throws IOException, ChangeException {
        return new ChangeFinder(settings)
                .compare(MadeScenes.raster(SIZE, SIZE, before), MadeScenes.raster(SIZE, SIZE, after), 0, List.of());
    }
}
