package org.trigpoint.geo.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;

class WaterReachTest {
    private static final double HOUR = 3_600;

    private static WaterReach reach(double lat, double lon, double speedKn, double hours) {
        return WaterReach.from(Position.of(lat, lon), 0, Units.mpsFromKnots(speedKn), hours * HOUR);
    }

    private static boolean holds(List<List<List<Position>>> polygons, double lat, double lon) {
        return polygons.stream()
                .anyMatch(polygon -> new Polygon(polygon.getFirst()).contains(lat, lon)
                        && polygon.stream().skip(1).noneMatch(hole -> new Polygon(hole).contains(lat, lon)));
    }

    /** In the open ocean the reach is a circle. */
    @Test
    void openWaterIsReachedStraight() {
        for (Position start : List.of(Position.of(30, -40), Position.of(-45, 179.9), Position.of(65, -3))) {
            WaterReach reach = WaterReach.from(start, 0, Units.mpsFromKnots(20), 6 * HOUR);
            for (int bearing = 0; bearing < 360; bearing += 7) {
                Position there = Geodesic.from(start, bearing, 185_000);
                assertThat(reach.secondsTo(there.latDeg(), there.lonDeg()))
                        .as("%s at %s°", start, bearing)
                        .isCloseTo(185_000 / Units.mpsFromKnots(20), within(1.5 * reach.cellMeters() / 10));
                Position beyond = Geodesic.from(start, bearing, 226_000);
                assertThat(reach.secondsTo(beyond.latDeg(), beyond.lonDeg())).isNaN();
            }
            double radius = 6 * 20 * Units.METERS_PER_NAUTICAL_MILE;
            assertThat(reach.areaMeters2(6 * HOUR)).isCloseTo(Math.PI * radius * radius, within(1.5e9));
        }
    }

    /** From the west to the east of Jutland it is round Skagen. */
    @Test
    void aCapeIsSailedAround() {
        Position west = Position.of(57.2, 9.2);
        Position east = Position.of(57.2, 10.7);
        Position skagen = Position.of(57.75, 10.62);
        double around = Geodesic.between(west, skagen).distanceMeters()
                + Geodesic.between(skagen, east).distanceMeters();
        assertThat(Geodesic.between(west, east).distanceMeters()).isLessThan(92_000);
        WaterReach reach = WaterReach.from(west, 0, Units.mpsFromKnots(20), 6 * HOUR);
        assertThat(reach.secondsTo(east.latDeg(), east.lonDeg()) * Units.mpsFromKnots(20))
                .isCloseTo(around, within(6_000.0));
        assertThat(reach.secondsTo(56.5, 9.5)).as("on land").isNaN();
    }

    @Test
    void anIsthmusIsNotCrossedAndAStraitIsSailed() {
        // The Curonian Spit is one to four kilometres wide; its lagoon opens at Klaipėda alone.
        WaterReach lagoon = reach(55.25, 20.7, 10, 6);
        double toLagoon = lagoon.secondsTo(55.2, 21.1);
        assertThat(toLagoon)
                .as("the short way leads over the spit")
                .satisfiesAnyOf(
                        seconds -> assertThat(seconds).isNaN(),
                        seconds -> assertThat(seconds).isGreaterThan(3 * HOUR));
        // Through the Øresund, four kilometres wide at Helsingør.
        WaterReach sound = reach(56.2, 12.2, 15, 6);
        assertThat(sound.secondsTo(55.75, 12.75)).isBetween(1.5 * HOUR, 3.5 * HOUR);
    }

    @Test
    void theOutlineIsWhatIsReached() {
        WaterReach reach = reach(57.4, 11.3, 12, 3);
        List<List<List<Position>>> outline = reach.outline(3 * HOUR);
        assertThat(outline).isNotEmpty();
        int reached = 0;
        for (double lat = 56.7; lat < 58.1; lat += 0.05) {
            for (double lon = 10; lon < 12.6; lon += 0.05) {
                boolean inTime = !Double.isNaN(reach.secondsTo(lat, lon));
                boolean drawn = holds(outline, lat, lon);
                if (drawn) {
                    reached++;
                    assertThat(Land.isLand(lat, lon)
                                    && Land.distanceToShoreMeters(lat, lon, 5_000) > 1.5 * reach.cellMeters())
                            .as("%s, %s is drawn", lat, lon)
                            .isFalse();
                } else if (inTime) {
                    assertThat(Land.distanceToShoreMeters(lat, lon, 100_000) < 2 * reach.cellMeters()
                                    || reach.secondsTo(lat, lon) > 2.95 * HOUR)
                            .as("%s, %s is not drawn", lat, lon)
                            .isTrue();
                }
            }
        }
        assertThat(reached).isGreaterThan(200);
        assertThat(holds(reach.outline(HOUR), 57.4, 11.3)).isTrue();
        assertThat(holds(reach.outline(HOUR), 57.05, 11.3)).isFalse();
        assertThat(holds(outline, 57.05, 11.3)).isTrue();
    }

    @Test
    void anOutlineIsCutAt180() {
        List<List<List<Position>>> outline = reach(-45, 179.9, 10, 3).outline(3 * HOUR);
        assertThat(outline).hasSize(2);
        assertThat(outline)
                .allSatisfy(polygon -> assertThat(polygon.getFirst().stream()
                                .filter(corner -> corner.lonDeg() != -180)
                                .map(corner -> corner.lonDeg() > 0)
                                .distinct())
                        .hasSize(1));
        assertThat(holds(outline, -45, 179.5)).isTrue();
        assertThat(holds(outline, -45, -179.8)).isTrue();
        assertThat(holds(outline, -45, -178.8)).isFalse();
    }

    @Test
    void aBerthIsTakenToTheWaterAndInlandNothingIsReached() {
        WaterReach berth = reach(57.71, 11.95, 10, 1);
        assertThat(berth.isAground()).isFalse();
        assertThat(reach(48.86, 2.35, 10, 1).isAground()).isTrue();
        assertThat(reach(48.86, 2.35, 10, 1).outline(HOUR)).isEmpty();
    }

    @Test
    void whereItMayHaveBeenIsWhereItSetsOut() {
        WaterReach wide = WaterReach.from(Position.of(57.4, 11.3), 5_000, Units.mpsFromKnots(10), HOUR);
        Position near = Geodesic.from(Position.of(57.4, 11.3), 90, 4_500);
        assertThat(wide.secondsTo(near.latDeg(), near.lonDeg())).isZero();
        Position far = Geodesic.from(Position.of(57.4, 11.3), 180, 5_000 + 9_260);
        assertThat(wide.secondsTo(far.latDeg(), far.lonDeg())).isCloseTo(HOUR / 2, within(60.0));
    }

    @Test
    void whatIsTooFarIsRefused() {
        assertThatThrownBy(() -> reach(50, -20, 30, 48)).hasMessageContaining("up to 1500 km");
        assertThatThrownBy(() -> reach(50, -20, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reach(50, -20, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(reach(55.6, 12.8, 15, 3).outline(3 * HOUR))
                .isEqualTo(reach(55.6, 12.8, 15, 3).outline(3 * HOUR));
    }
}
