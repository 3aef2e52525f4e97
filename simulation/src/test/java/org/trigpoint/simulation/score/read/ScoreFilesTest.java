package org.trigpoint.simulation.score.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioReader;
import org.trigpoint.simulation.score.Moment;
import org.trigpoint.simulation.score.Spot;
import org.trigpoint.simulation.score.TrackState;
import org.trigpoint.simulation.score.TruthState;

class ScoreFilesTest {
    private static final String TRUTH = """
            time,ship,mmsi,lat_deg,lon_deg,speed_kn,course_deg,heading_deg,activity,transmitter,heard_by
            2026-06-01T06:00:00Z,a,235000001,50.1,-1.9,10.00,90.00,90.00,under_way,on,near far
            2026-06-01T06:00:00Z,b,235000002,50.2,-1.9,0.00,0.00,0.00,anchored,off,
            2026-06-01T06:00:30.500Z,a,235000001,50.1,-1.89,10.00,90.00,90.00,under_way,on,
            """;

    private static ScoreFiles read(String truth, String tracks) throws IOException {
        return ScoreFiles.read("truth.csv", new StringReader(truth), "tracks.csv", new StringReader(tracks));
    }

    @Test
    void truthOfTheSimulatorAndTracksWithCovarianceAndStatus() throws IOException {
        ScoreFiles files = read(TRUTH, """
                time,track,lat_deg,lon_deg,east_mps,north_mps,cov_ee_m2,cov_en_m2,cov_nn_m2,status,name
                2026-06-01T06:00:00Z,t1,50.1001,-1.9,5.1,0.1,100,10,50,confirmed,One
                2026-06-01T06:00:00Z,t2,50.2001,-1.9,,,,,,coasting,
                2026-06-01T06:00:00Z,t3,50.3,-1.9,,,,,,tentative,
                2026-06-01T06:00:10Z,t1,50.1,-1.89,,,,,,confirmed,
                """);
        assertThat(files.isTimed()).isTrue();
        assertThat(files.rowsOfOtherStatus()).isEqualTo(1);
        assertThat(files.rowsAtOtherTimes()).isEqualTo(1);
        assertThat(files.run().moments()).hasSize(2);
        Moment first = files.run().moments().getFirst();
        TruthState a = first.truths().getFirst();
        assertThat(a.eastMps()).isCloseTo(5.144444, within(1e-6));
        assertThat(a.northMps()).isCloseTo(0, within(1e-9));
        assertThat(first.truths()).extracting(TruthState::covered).containsExactly(true, false);
        assertThat(first.tracks())
                .containsExactly(
                        TrackState.of("t1", new Spot.Earth(50.1001, -1.9))
                                .withVelocity(5.1, 0.1)
                                .withCovariance(100, 10, 50),
                        TrackState.of("t2", new Spot.Earth(50.2001, -1.9)));
        assertThat(files.run().moments().getLast().epochMicros() - first.epochMicros())
                .isEqualTo(30_500_000);
        assertThat(files.run().moments().getLast().tracks()).isEmpty();
    }

    @Test
    void silentCraftAreSeenForAMinuteFromARowThatNamesASensor() throws IOException {
        ScoreFiles files = read("""
                time,ship,lat_deg,lon_deg,transmitter,detected_by
                2026-06-01T06:00:00Z,a,50.1,-1.9,none,
                2026-06-01T06:00:00Z,b,50.2,-1.9,on,radar
                2026-06-01T06:00:40Z,a,50.1,-1.9,none,radar
                2026-06-01T06:00:40Z,b,50.2,-1.9,off,
                2026-06-01T06:01:40Z,a,50.1,-1.9,none,
                2026-06-01T06:01:40Z,b,50.2,-1.9,faulty,
                2026-06-01T06:01:41Z,a,50.1,-1.9,none,
                """, "time,track,lat_deg,lon_deg\n");
        assertThat(files.run().moments().stream().flatMap(moment -> moment.truths().stream()))
                .extracting(TruthState::id, TruthState::silent, TruthState::seen)
                .containsExactly(
                        tuple("a", true, false),
                        tuple("b", false, true),
                        tuple("a", true, true),
                        tuple("b", true, true),
                        tuple("a", true, true),
                        tuple("b", false, false),
                        tuple("a", true, false));
    }

    @Test
    void scansInAPlane() throws IOException {
        ScoreFiles files = read("0,7,1.5,2,3,4\n1,7,4.5,6,3,4\n", "scan,track,x,y\n1,2.0,4,6\n");
        assertThat(files.isTimed()).isFalse();
        assertThat(files.run().moments()).extracting(Moment::epochMicros).containsExactly(0L, 1_000_000L);
        assertThat(files.run().moments().getFirst().truths())
                .containsExactly(TruthState.of("7", new Spot.Plane(1.5, 2)).withVelocity(3, 4));
        assertThat(files.run().moments().getLast().tracks())
                .containsExactly(TrackState.of("2.0", new Spot.Plane(4, 6)));
    }

    @Test
    void whatTheSimulatorWritesIsRead() throws IOException {
        Scenario scenario = ScenarioReader.read("x.yaml", """
                name: x
                window: {west: -2, south: 50, east: 0, north: 51}
                routes:
                  - {name: lane, points: [[50.1, -1.9], [50.2, -0.1]]}
                receivers:
                  - {name: near, at: [50.2, -1], heightMeters: 200, lossProb: 0}
                ships:
                  - {id: one, kind: cargo, route: lane, mmsi: 235000001}
                """);
        StringBuilder csv = new StringBuilder();
        Simulation simulation = Simulation.of(scenario, 4);
        long start = simulation.startEpochMicros();
        simulation.writeTruth(csv, Duration.ofSeconds(30));
        simulation.advanceTo(start + 120_000_000, heard -> {});
        ScoreFiles files = read(csv.toString(), "");
        assertThat(files.run().moments())
                .hasSize(5)
                .allSatisfy(moment -> assertThat(moment.truths()).hasSize(1));
        assertThat(files.run().moments().getLast().truths().getFirst().covered())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0,1,2,3,0,0 | 0,1,x,3 | tracks.csv, line 1: 'x' is no number: x",
                "0,1,2,3,0,0 | 0,1,2 | tracks.csv, line 1: 'y' is missing",
                "0,1,2,3,0,0 | 0.5,1,2,3 | tracks.csv, line 1: 'scan' is no whole number: 0.5",
                "0,1,2,3,0,0;0,1,2,3,0,0 | 0,1,2,3 | truth.csv, line 2: '1' stands at the same time in line 1",
                "0,1,NaN,3,0,0 | 0,1,2,3 | truth.csv, line 1: 'x' is not finite: NaN",
                "time,ship,lat_deg;2026-06-01T06:00:00Z,a,1 | 0,1,2,3 | truth.csv, line 2: there is no column 'lon_deg'",
                "0,1,2,3,0,0 | time,track,lat_deg,lon_deg;noon,1,2,3 | tracks.csv, line 2: 'time' is no time",
                "0,1,2,3,0,0 | time,track,lat_deg,lon_deg;2026-06-01T06:00:00Z,1,91,3 | line 2: 91.0, 3.0 is no latitude",
                "0,1,2,3,0,0 | time,track,lat_deg,lon_deg,status;2026-06-01T06:00:00Z,1,9,3,gone | 'status' is none of",
                "0,1,2,3,0,0 | time,track,lat_deg,lon_deg;2026-06-01T06:00:00Z,1,9,3 | they cannot be compared",
                "scan,id,x,y | 0,1,2,3 | truth.csv has no rows",
            })
    void whatCannotBeReadIsToldWithItsLine(String truth, String tracks, String message) {
        assertThatThrownBy(() -> read(truth.replace(';', '\n'), tracks.replace(';', '\n')))
                .isInstanceOf(ScoreFileException.class)
                .hasMessageContaining(message);
    }
}
