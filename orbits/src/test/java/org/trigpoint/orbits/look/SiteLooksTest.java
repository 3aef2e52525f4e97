package org.trigpoint.orbits.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.lookahead.Drift;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.orbits.table.LineTable;

/** Eyes of a site at a ship that passes it. */
class SiteLooksTest {
    private static final long NOON = EpochMicros.parse("2026-06-21T11:00:00Z");
    private static final long HOUR = 3_600_000_000L;
    private static final String EYES = """
            # ours
            camera; Hel mast; 54.60,18.80; sector 0.2 12 0 180; optical 100; Harbour
            radar; Rozewie; 54.83,18.33; sector 0.5 60 0 360; half 20 40
            drone; Gull; 54.50,18.50; flight 30 4; thermal 0.5; Navy
            camera; bad; 54; sector 0 1 0 10; optical 1
            kite; bad; 54,18; flight 1 1; optical 1
            """;

    private static Drift ship(double latDeg, double lonDeg, double sigmaMeters) {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(latDeg, lonDeg, 0, 5);
        estimate.spreadEvenly(sigmaMeters * sigmaMeters, 0.1);
        return new Drift(estimate, NOON, Drift.SHIP_MPS2_PER_SECOND, NOON + 24 * HOUR);
    }

    private static List<Glimpse> looks(int eye, Drift ship, Conditions conditions) {
        return new SiteLooks(Whereabouts.of(ship), conditions)
                .find(EyeFile.read(EYES).rows().get(eye), NOON, NOON + 12 * HOUR);
    }

    @Test
    void wrongLinesAreTold() {
        LineTable<SiteEye> read = EyeFile.read(EYES);
        assertThat(read.rows()).hasSize(3);
        assertThat(read.wrong()).hasSize(2);
        assertThat(read.wrong().get(0)).startsWith("line 5: \"54\" is no latitude");
        assertThat(read.wrong().get(1)).startsWith("line 6: \"kite\" is no eye");
    }

    @Test
    void mutatedTablesAreReadOrTold() {
        Random random = new Random(11);
        String signs = "0123456789;,.- \n#abcdeflnoprsti\u0000é";
        int eyes = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(EYES);
            for (int change = random.nextInt(6); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            LineTable<SiteEye> read = EyeFile.read(text.toString());
            assertThat(read.rows().size() + read.wrong().size()).isLessThanOrEqualTo(14);
            eyes += read.rows().size();
        }
        assertThat(eyes).isGreaterThan(10_000);
    }

    @Test
    void aSectorHoldsWhatMonteCarloSays() {
        Glimpse look =
                looks(0, ship(54.57, 18.83, 3_000), new Conditions(100, 5)).getFirst();
        LocalFrame frame = LocalFrame.at(look.findEllipse().orElseThrow().centre());
        Random random = new Random(3);
        int seen = 0;
        for (int i = 0; i < 200_000; i++) {
            double sigma = look.findEllipse().orElseThrow().majorMeters();
            Position place = frame.positionAt(sigma * random.nextGaussian(), sigma * random.nextGaussian());
            LocalFrame.Offset from = LocalFrame.at(54.60, 18.80).offsetTo(place);
            double range = Math.hypot(from.eastMeters(), from.northMeters());
            seen += from.eastMeters() > 0 && range > 200 && range < 12_000 ? 1 : 0;
        }
        assertThat(look.inViewProb()).isCloseTo(seen / 200_000.0, within(0.02));
        assertThat(look.odds().lightProb()).isEqualTo(1);
        assertThat(look.odds().clearProb()).isNaN();
        assertThat(look.missing()).containsExactly("clouds");
    }

    @Test
    void aRadarNearAShipFindsIt() {
        Glimpse look = looks(1, ship(54.9, 18.4, 200), new Conditions(80, 8)).getFirst();
        assertThat(look.foundProb()).isGreaterThan(0.9);
        assertThat(look.missing()).isEmpty();
    }

    @Test
    void aDroneIsThereWhenItHasFlownTheWay() {
        Glimpse look = looks(2, ship(55.0, 18.5, 500), new Conditions(80, 8)).getFirst();
        double flown = (look.bestEpochMicros() - NOON) / 1e6;
        double distance = 55_660 + 5 * flown;
        assertThat(flown).isCloseTo(distance / 30, within(90.0));
        assertThat(look.inViewProb()).isEqualTo(1);
        assertThat(look.foundProb()).isNaN();
        double untilBack = 4 * 3_600 - distance / 30;
        assertThat((look.untilEpochMicros() - NOON) / 1e6).isCloseTo(untilBack, within(120.0));
        assertThat(looks(2, ship(58, 18.5, 500), Conditions.unknown()))
                .as("beyond its endurance")
                .isEmpty();
    }
}
