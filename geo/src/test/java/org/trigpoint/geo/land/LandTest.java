package org.trigpoint.geo.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;

class LandTest {
    private static final long SEED = Long.getLong("seed", 20_261_126);

    @ParameterizedTest
    @CsvSource({
        "Paris, 48.86, 2.35, true",
        "English Channel, 50.2, -0.5, false",
        "Isle of Wight, 50.68, -1.30, true",
        "middle of the Solent's approaches, 50.60, -0.90, false",
        "Fyn, 55.3, 10.4, true",
        "Great Belt, 55.35, 11.03, false",
        "Gotland, 57.5, 18.5, true",
        "Caspian, 42.0, 51.0, false",
        "Lake Michigan is land here, 43.0, -87.0, true",
        "South Pole, -90, 0, true",
        "near the South Pole, -86, 179.99, true",
        "North Pole, 90, 0, false",
        "Ross Sea, -75, -175, false",
        "Chukotka on the meridian, 67.5, 180, true",
        "Chukotka west of it, 67.5, 179.5, true",
        "Chukotka east of it, 67.5, -179.5, true",
        "Wrangel Island over 180, 71.2, 180, true",
        "Taveuni in Fiji over 180, -16.84, -179.98, true",
        "Pacific on the meridian, 0, 180, false",
        "Pacific beside it, 10, -179.99999, false",
        "Gulf of Guinea, 0, 0, false"
    })
    void landIsKnownWhereEveryoneKnowsIt(String where, double lat, double lon, boolean land) {
        assertThat(Land.isLand(lat, lon)).as(where).isEqualTo(land);
        assertThat(Land.isLand(lat, lon + 360)).as(where).isEqualTo(land);
    }

    /** Counts the edges north of a point, one by one. */
    private static boolean isLandSlowly(LandFile file, double lat, double lon) {
        boolean land = false;
        for (int ring = 0; ring + 1 < file.rings.length; ring++) {
            for (int i = file.rings[ring]; i + 1 < file.rings[ring + 1]; i++) {
                double a = Angles.wrapLonDeg(file.lonDeg(file.x[i]) - lon);
                double b = a + file.lonDeg(file.x[i + 1]) - file.lonDeg(file.x[i]);
                for (int world = -360; world <= 360; world += 360) {
                    if (a + world > 0 != b + world > 0) {
                        double part = -(a + world) / (b - a);
                        land ^= file.latDeg(file.y[i] + part * (file.y[i + 1] - file.y[i])) > lat;
                    }
                }
            }
        }
        return land;
    }

    @Test
    void cellsSayWhatAllEdgesSay() {
        Random random = new Random(SEED);
        LandFile file = Land.coast().file();
        int land = 0;
        for (int i = 0; i < 400; i++) {
            // Along the shore, where it is hard.
            int at = random.nextInt(file.x.length);
            double lat = Math.clamp(file.latDeg(file.y[at]) + random.nextGaussian() * 0.03, -90, 90);
            double lon = Angles.wrapLonDeg(file.lonDeg(file.x[at]) + random.nextGaussian() * 0.03);
            boolean expected = isLandSlowly(file, lat, lon);
            assertThat(Land.isLand(lat, lon))
                    .as("%s, %s, seed %s", lat, lon, SEED)
                    .isEqualTo(expected);
            land += expected ? 1 : 0;
        }
        assertThat(land).isBetween(100, 300);
    }

    @Test
    void theShoreIsAsFarAsTheNearestOfAllEdges() {
        Random random = new Random(SEED);
        LandFile file = Land.coast().file();
        for (int i = 0; i < 25; i++) {
            int at = random.nextInt(file.x.length);
            double lat = Math.clamp(file.latDeg(file.y[at]) + random.nextGaussian(), -89, 89);
            double lon = file.lonDeg(file.x[at]) + random.nextGaussian();
            double expected = Double.MAX_VALUE;
            LocalFrame frame = LocalFrame.at(lat, Angles.wrapLonDeg(lon));
            for (int ring = 0; ring + 1 < file.rings.length; ring++) {
                for (int j = file.rings[ring]; j < file.rings[ring + 1]; j++) {
                    var offset = frame.offsetTo(file.latDeg(file.y[j]), file.lonDeg(file.x[j]));
                    // Behind the earth everything looks near.
                    if (offset.upMeters() > -1_000_000) {
                        expected = Math.min(expected, Math.hypot(offset.eastMeters(), offset.northMeters()));
                    }
                }
            }
            double found = Land.distanceToShoreMeters(lat, lon, 1_000_000);
            // Edges lie nearer than their ends, by half an edge at most.
            assertThat(found).as("%s, %s, seed %s", lat, lon, SEED).isLessThanOrEqualTo(expected + 1e-6);
            assertThat(found).isGreaterThan(expected - 12_000);
        }
    }

    @Test
    void theShoreIsLookedForNoFurtherThanAsked() {
        assertThat(Land.distanceToShoreMeters(0, -140, 92_600)).isEqualTo(92_600);
        double channel = Land.distanceToShoreMeters(50.2, -0.5, 92_600);
        assertThat(channel).isBetween(50_000.0, 70_000.0);
        assertThat(Land.distanceToShoreMeters(50.2, -0.5, 20_000)).isEqualTo(20_000);
        assertThat(Land.distanceToShoreMeters(50.2, 359.5, 92_600)).isCloseTo(channel, within(1e-6));
        assertThatThrownBy(() -> Land.distanceToShoreMeters(0, 0, Double.NaN)).hasMessageContaining("not NaN m");
    }

    /** The Strait of Dover is 18 nautical miles wide: from the middle both shores are as far as on charts. */
    @Test
    void theMiddleOfTheStraitOfDoverIsNineMilesOff() {
        assertThat(Land.distanceToShoreMeters(51.005, 1.475, 92_600)).isCloseTo(16_700, within(1_000.0));
    }

    @ParameterizedTest
    @CsvSource({
        "over England, 50.2, -0.5, 53.5, -4.5, true",
        "along the Channel, 50.2, -0.5, 49.9, -3.0, false",
        "over Chukotka the short way, 66, 175, 66, -170, true",
        "over 180 in the open Pacific, -5, 179, 5, -179, false",
        "over 180 the short way and not around, 0, 170, 0, -170, false",
        "a point, 50.2, -0.5, 50.2, -0.5, false",
        "within land, 48.86, 2.35, 48.87, 2.36, false"
    })
    void waysThatMeetAShore(String what, double lat1, double lon1, double lat2, double lon2, boolean meets) {
        assertThat(Land.crosses(lat1, lon1, lat2, lon2)).as(what).isEqualTo(meets);
        assertThat(Land.crosses(lat2, lon2, lat1, lon1)).as(what).isEqualTo(meets);
    }

    @Test
    void theFirstShoreIsWhereWaterEnds() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            double lat = 50 + random.nextDouble() * 10;
            double lon = -10 + random.nextDouble() * 30;
            double toLat = lat + random.nextGaussian();
            double toLon = lon + random.nextGaussian();
            double ratio = Land.firstShoreRatio(lat, lon, toLat, toLon);
            boolean land = Land.isLand(lat, lon);
            double until = Double.isNaN(ratio) ? 1 : ratio;
            for (int step = 0; step < 20; step++) {
                double at = until * step / 20;
                assertThat(Land.isLand(lat + at * (toLat - lat), lon + at * (toLon - lon)))
                        .as("%s of the way from %s, %s to %s, %s, seed %s", at, lat, lon, toLat, toLon, SEED)
                        .isEqualTo(land);
            }
            if (!Double.isNaN(ratio)) {
                double beyond = ratio + 1e-9;
                assertThat(Land.isLand(lat + beyond * (toLat - lat), lon + beyond * (toLon - lon)))
                        .isEqualTo(!land);
            }
        }
    }

    @Test
    void outlinesAreTheLandOfABox() {
        Random random = new Random(SEED);
        for (Box box : List.of(
                new Box(9, 54, 13, 58),
                new Box(178, -19, -178, -15),
                new Box(160, 60, -160, 75),
                new Box(-10, -90, 20, -60))) {
            List<List<Position>> rings = Land.outlines(box, 0);
            for (int i = 0; i < 100; i++) {
                double lat = box.southDeg() + random.nextDouble() * (box.northDeg() - box.southDeg());
                double lon = Angles.wrapLonDeg(box.westDeg() + random.nextDouble() * box.widthDeg());
                boolean land = false;
                for (List<Position> ring : rings) {
                    land ^= new Polygon(ring.subList(0, Math.min(ring.size(), 10_000))).contains(lat, lon);
                }
                assertThat(land).as("%s, %s", lat, lon).isEqualTo(Land.isLand(lat, lon));
            }
        }
        assertThatThrownBy(() -> Land.outlines(Box.EARTH, 0)).hasMessageContaining("at most 180°");
    }

    @Test
    void theFileIsSmallAndReadInAMoment() throws IOException {
        try (InputStream in = Land.class.getResourceAsStream("land.bin")) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes().length).isLessThan(1_500_000);
        }
        long began = System.nanoTime();
        Coast coast = new Coast(LandFile.ofProgram());
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(coast.isLand(48.86, 2.35)).isTrue();
        assertThat(seconds).isLessThan(2);
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] plain;
        try (InputStream in = Land.class.getResourceAsStream("land.bin")) {
            plain = new InflaterInputStream(in).readAllBytes();
        }
        assertThatThrownBy(() -> read(plain, 0, 100_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read(plain, 1, plain.length - 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no file of land");
        byte[] counts = plain.clone();
        for (int i = 44; i < 64; i++) {
            counts[i] = (byte) 127;
        }
        assertThatThrownBy(() -> read(counts, 0, 4_000)).isInstanceOf(IOException.class);
    }

    private static LandFile read(byte[] plain, int from, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(plain, from, length);
        }
        return LandFile.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
