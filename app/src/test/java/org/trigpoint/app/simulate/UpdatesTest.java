package org.trigpoint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScoreSettings;
import org.trigpoint.simulation.score.Scorer;

/** What updates tracks, measured against what the scenario says of its sensors' errors. */
class UpdatesTest {
    private static Score.Updating updating(String equipment, String more) {
        Scenario scenario = ScenarioReader.read("small.yaml", """
                name: small
                window: {west: -2, south: 50, east: 0, north: 51}
                ships:
                  - {id: near, kind: cargo, EQUIPMENT, from: [50.18, -1.30], does: [{to: [50.18, -0.7], speedKn: 12}]}
                """.replace("EQUIPMENT", equipment) + more);
        return Scorer.score(
                        WorldRun.run(scenario, 5, 1, Duration.ofMinutes(20), Duration.ofSeconds(10)),
                        ScoreSettings.of(500))
                .updating();
    }

    @Test
    void detectionsHaveTheErrorsOfTheirRadarAndTracksHaveLess() {
        // 20 km away to within 1 km: 30 m along and 0.2° = 70 m across, 76 m together. Clutter counts with neither.
        Score.Updating updating = updating("equipment: none", """
                radars:
                  - {name: radar, at: [50.0, -1.0], heightMeters: 100, rangeSigmaMeters: 30, bearingSigmaDeg: 0.2, falsePerScan: 40}
                """);
        assertThat(updating.reported().updates()).isZero();
        assertThat(updating.seen().updates()).isGreaterThan(350);
        assertThat(updating.seen().measuredMeters()).isBetween(68.0, 100.0);
        assertThat(updating.seen().trackRatio()).isLessThan(0.6);
        assertThat(updating.all()).isEqualTo(updating.seen());
    }

    @Test
    void reportsAreOfTheCraftThatSendsThem() {
        Score.Updating updating = updating("mmsi: 235000001", """
                receivers:
                  - {name: here, at: [50.2, -1], heightMeters: 40}
                """);
        assertThat(updating.seen().updates()).isZero();
        assertThat(updating.reported().updates()).isGreaterThan(100);
        assertThat(updating.reported().measuredMeters()).isBetween(1.0, 12.0);
        assertThat(updating.reported().trackRatio()).isBetween(0.5, 1.2);
    }
}
