package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.adsb.SolvedPosition.Method;
import org.trigpoint.feeds.adsb.fixtures.AdsbRun;
import org.trigpoint.feeds.adsb.fixtures.MadeFrames;

/** Positions that were encoded come back, anywhere on earth. {@code -Dtrigpoint.seed} sets the seed. */
class CprTest {
    private static final int ADDRESS = 0x406B90;

    /** Half a step of 17 bits: 360/59/2^18. */
    private static final double STEP_DEG = 2.4e-5;

    private final long seed = Long.getLong("trigpoint.seed", 20_261_127L);
    private final Random random = new Random(seed);

    @Test
    void zonesAreThoseOfTheFormula() {
        for (int i = 0; i < 200_000; i++) {
            double lat = -90 + 180 * random.nextDouble();
            assertThat(Cpr.lonZones(lat)).as("at %s", lat).isEqualTo(MadeFrames.zones(lat));
        }
        assertThat(Cpr.lonZones(0)).isEqualTo(59);
        assertThat(Cpr.lonZones(90)).isEqualTo(1);
        assertThat(Cpr.lonZones(-87)).isEqualTo(2);
        // RTCA DO-260B, A.1.7.2 d.
        assertThat(Cpr.lonZones(10.47047129)).isEqualTo(59);
        assertThat(Cpr.lonZones(10.47047130)).isEqualTo(58);
    }

    @Test
    void pairsInTheAirComeBack() {
        System.out.println("seed " + seed);
        int solved = 0;
        for (int i = 0; i < 20_000; i++) {
            double lat = -89.9 + 179.8 * random.nextDouble();
            double lon = -180 + 360 * random.nextDouble();
            boolean odd = random.nextBoolean();
            AdsbRun run = new AdsbRun();
            run.tell(0, MadeFrames.squitter(17, 5, ADDRESS, MadeFrames.air(11, false, lat, lon, odd)));
            Tell tell = run.tell(1, MadeFrames.squitter(17, 5, ADDRESS, MadeFrames.air(11, false, lat, lon, !odd)));
            SolvedPosition position = tell.position();
            if (position != null) {
                near(position, lat, lon);
                solved++;
            }
        }
        // A pair astride an edge of the zones has no solution.
        assertThat(solved).isGreaterThan(19_900);
    }

    private static void near(SolvedPosition position, double lat, double lon) {
        String as = lat + ", " + lon;
        double apart = Math.abs(position.lonDeg() - lon);
        int zones = Math.max(1, MadeFrames.zones(lat) - 1);
        assertThat(position.latDeg()).as(as).isCloseTo(lat, within(STEP_DEG));
        assertThat(Math.min(apart, 360 - apart)).as(as).isLessThan(360.0 / zones / 250_000);
    }

    @Test
    void pairsOnTheGroundComeBackNearTheReceiver() {
        System.out.println("seed " + seed);
        int solved = 0;
        for (int i = 0; i < 20_000; i++) {
            double lat = -85 + 170 * random.nextDouble();
            double lon = -180 + 360 * random.nextDouble();
            AdsbRun run = new AdsbRun(
                    new TableSettings(false, lat + random.nextDouble() - 0.5, lon + random.nextDouble() - 0.5));
            run.tell(0, MadeFrames.squitter(17, 4, ADDRESS, MadeFrames.ground(7, lat, lon, false)));
            Tell tell = run.tell(1, MadeFrames.squitter(17, 4, ADDRESS, MadeFrames.ground(7, lat, lon, true)));
            if (tell.position() != null) {
                near(tell.position(), lat, lon);
                solved++;
            }
        }
        assertThat(solved).isGreaterThan(19_900);
    }

    @Test
    void singleCodesFollowAPath() {
        System.out.println("seed " + seed);
        for (int flight = 0; flight < 200; flight++) {
            double lat = -70 + 140 * random.nextDouble();
            double lon = -180 + 360 * random.nextDouble();
            AdsbRun run = new AdsbRun();
            run.tell(0, MadeFrames.squitter(17, 5, ADDRESS, MadeFrames.air(11, false, lat, lon, false)));
            run.tell(1, MadeFrames.squitter(17, 5, ADDRESS, MadeFrames.air(11, false, lat, lon, true)));
            for (int i = 1; i < 50; i++) {
                lat += 0.2 * (random.nextDouble() - 0.5);
                lon += 0.2 * (random.nextDouble() - 0.5);
                Tell tell = run.tell(
                        100 * i, MadeFrames.squitter(17, 5, ADDRESS, MadeFrames.air(11, false, lat, lon, i % 2 == 0)));
                assertThat(tell.position()).isNotNull();
                assertThat(tell.position().method()).isEqualTo(Method.LOCAL);
                near(tell.position(), lat, lon - 360 * Math.floor((lon + 180) / 360));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The 1090 MHz Riddle (J. Sun), 5.2 and 5.3
        "8D40621D58C386435CC412692AD6, 8D40621D58C382D690C8AC2863A7, NaN, NaN, 52.2572021484375, 3.91937255859375",
        "8C4841753AAB238733C8CD4020B1, 8C4841753A8A35323FAEBDAC702D, 51.990, 4.375, 52.32061, 4.73473"
    })
    void publishedPairsAreSolved(String first, String second, double refLat, double refLon, double lat, double lon) {
        AdsbRun run = new AdsbRun(new TableSettings(false, refLat, refLon));
        run.tell(0, java.util.HexFormat.of().parseHex(first));
        Tell tell = run.tell(2, java.util.HexFormat.of().parseHex(second));
        assertThat(tell.position()).isNotNull();
        assertThat(tell.position().method()).isEqualTo(Method.GLOBAL);
        assertThat(tell.position().latDeg()).isCloseTo(lat, within(1e-5));
        assertThat(tell.position().lonDeg()).isCloseTo(lon, within(1e-5));
    }
}
