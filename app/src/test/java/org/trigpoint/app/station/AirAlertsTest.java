package org.trigpoint.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.simulation.adsb.Beast;
import org.trigpoint.simulation.adsb.Containment;
import org.trigpoint.simulation.adsb.Squitter;

/** What the rules about aircraft say of what a feed of them brings, through the whole pipeline. */
class AirAlertsTest {
    private static final long START_SECONDS = 1_780_000_000;

    @TempDir
    private Path folder;

    private final StringBuilder lines = new StringBuilder();

    /** A document of one aircraft, a second of its flight to the east. */
    private void document(int second, String hex, double latDeg, double lonDeg, String more) {
        lines.append(String.format(
                Locale.ROOT,
                "{\"now\":%d.0,\"aircraft\":[{\"hex\":\"%s\",\"type\":\"adsb_icao\",\"seen\":0,\"seen_pos\":0,"
                        + "\"lat\":%.6f,\"lon\":%.6f,\"gs\":400,\"track\":90,%s}]}%n",
                START_SECONDS + second,
                hex,
                latDeg,
                lonDeg + 0.003 * second,
                more));
    }

    private List<Alert> played() throws Exception {
        Path file = folder.resolve("aircraft.json");
        Files.writeString(file, lines);
        return RecordedAlerts.ofFeed("adsb:file:" + file);
    }

    @Test
    void anAircraftInDistressIsToldUntilItSaysOtherwise() throws Exception {
        for (int second = 0; second < 240; second++) {
            boolean calls = second >= 60 && second < 180;
            String code = calls ? "\"squawk\":\"7700\",\"emergency\":\"general\"" : "\"squawk\":\"1234\"";
            document(second, "406a01", 51, -1, "\"alt_baro\":36000,\"flight\":\"BAW12  \"," + code);
        }
        List<Alert> revisions = RecordedAlerts.ofRule("distress", played());
        assertThat(revisions).hasSize(1);
        assertThat(revisions.getFirst().content().headline())
                .isEqualTo("BAW12 squawked 7700 for 119 s: emergency; no longer");
        assertThat(revisions.getFirst().content().distress()).isTrue();
    }

    @Test
    void anAddressInTwoPlacesIsTold() throws Exception {
        for (int second = 0; second < 240; second++) {
            document(second, "406a01", 51, -1, "\"alt_baro\":36000,\"flight\":\"BAW12\"");
            document(second, "406a01", 53, -1, "\"alt_baro\":9000,\"flight\":\"EXS9\"");
        }
        assertThat(RecordedAlerts.ofRule("address", played()))
                .extracting(alert -> alert.content().headline())
                .contains("Address 406a01 flies in two places at a time, 223 km apart");
    }

    /** Two aircraft 110 km apart send squitters under one address, each in its own rhythm, and one receiver hears both. */
    @Test
    void anAddressOfTwoAircraftIsToldByTheirFrames() throws Exception {
        Random random = new Random(1);
        SortedMap<Long, byte[]> frames = new TreeMap<>();
        Squitter squitter = new Squitter(0x406A01, false);
        for (int which = 0; which < 2; which++) {
            double latDeg = 51 + which;
            boolean odd = false;
            int count = 0;
            for (long micros = 1_000 + which; micros < 600_000_000L; micros += 400_000 + random.nextInt(200_000)) {
                double lonDeg = -1 + 0.003 * micros / 1e6;
                frames.put(micros, squitter.position(latDeg, lonDeg, 30_000, odd, new Containment(8), 0));
                frames.put(micros + 10, squitter.velocity(400, 0, 0, 2));
                if (count++ % 10 == 0) {
                    frames.put(micros + 20, squitter.identification("A3", which == 0 ? "BAW12" : "EXS9"));
                }
                odd = !odd;
            }
        }
        ByteArrayOutputStream beast = new ByteArrayOutputStream();
        frames.forEach((micros, frame) -> Beast.write(frame, micros, 100, beast));
        Path file = folder.resolve("two.beast");
        Files.write(file, beast.toByteArray());
        assertThat(RecordedAlerts.ofRule(
                        "address", RecordedAlerts.ofFeed("adsb:file:" + file + "?start=2026-06-01T06:00:00Z")))
                .extracting(alert -> alert.content().headline())
                // Which may be a place that no one is at: solved from a half of each.
                .anyMatch(headline -> headline.startsWith("Address 406a01 flies in two places at a time, "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "derived/pymodes-adsb-406b90.beast?start=2020-01-01T00:00:00Z",
                "traffic/trace_full_ac671b.json",
                "traffic/zurich_airport.json.gz"
            })
    void recordedAircraftRaiseNothing(String recording) throws Exception {
        assumeTrue(RecordedAlerts.findFolder().isPresent(), "no folder of shared data: set TRIGPOINT_DATA");
        Path data = RecordedAlerts.findFolder().orElseThrow().resolveSibling("adsb");
        assertThat(RecordedAlerts.ofFeed("adsb:file:" + data + "/" + recording)).isEmpty();
    }
}
