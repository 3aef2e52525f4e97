package org.trigpoint.simulation.score.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.Scenarios;
import org.trigpoint.simulation.score.rules.TrueSpan;
import org.trigpoint.simulation.truth.WorldTrace;

/** What is true of the scenarios about aircraft and drones. */
class AloftTruthTest {
    /** Of one rule: what, as often as it is there, with how it counts before it. */
    private static List<String> marks(String scenario, String rule) {
        Simulation simulation =
                Simulation.of(Scenarios.find("rules/" + scenario).orElseThrow(), 1);
        WorldTrace trace = simulation.trace(Duration.ofSeconds(10));
        Duration lasts = trace.scenario().lasts();
        simulation.advanceTo(simulation.startEpochMicros() + lasts.toNanos() / 1_000, _ -> {});
        List<String> marks = new ArrayList<>();
        for (TrueSpan span : RuleCatalogue.spansOf(trace)) {
            if (span.rule().equals(rule)) {
                String craft = span.subjects().first().replaceAll("-?\\d+$", "");
                marks.add(span.kind() + " " + span.what() + ": " + craft);
            }
        }
        return marks;
    }

    private static void assertCount(List<String> marks, String mark, int count) {
        assertThat(marks.stream().filter(mark::equals)).as(mark).hasSize(count);
    }

    @Test
    void codes() {
        List<String> marks = marks("aircraft-codes", "distress");
        assertCount(marks, "EVENT squawk 7500: hijacked", 5);
        assertCount(marks, "EVENT squawk 7600: no-radio", 7);
        assertCount(marks, "EVENT squawk 7700: mayday", 8);
        assertCount(marks, "EVENT emergency general: helicopter", 4);
        assertCount(marks, "EITHER asks for priority: ambulance", 4);
        assertCount(marks, "NEAR_MISS dialled through: dials", 18);
        assertThat(marks).hasSize(46);
    }

    @Test
    void oneAddressOfTwo() {
        List<String> marks = marks("address", "address");
        assertCount(marks, "EVENT two aircraft on one address: rightful", 12);
        assertCount(marks, "EVENT two aircraft on one address: club", 4);
        assertCount(marks, "NEAR_MISS a false position of one aircraft: moved", 4);
        assertThat(marks.stream().filter(mark -> mark.startsWith("EVENT"))).hasSize(16);
    }

    @Test
    void silences() {
        List<String> marks = marks("air-silence", "air-silence");
        assertCount(marks, "EVENT switched off in the air: dark", 22);
        assertCount(marks, "EVENT switched off in the air: ends", 4);
        assertCount(marks, "NEAR_MISS off for moments: moments", 12);
        assertCount(marks, "NEAR_MISS switched off on the ground: lands", 10);
        assertCount(marks, "NEAR_MISS out of range: leaves", 10);
        assertCount(marks, "NEAR_MISS below the horizon: below", 6);
        assertCount(marks, "NEAR_MISS receiver outage: low", 8);
        assertThat(marks.stream().filter(mark -> mark.startsWith("EVENT"))).hasSize(26);
    }

    @Test
    void jammedAndMoved() {
        assertThat(marks("aircraft-interference", "interference").stream().filter(mark -> mark.startsWith("EVENT")))
                .hasSize(6);
        List<String> marks = marks("spoofing", "spoofing");
        assertThat(marks)
                .contains(
                        "EVENT moved together: first",
                        "EVENT moved together: second",
                        "EVENT moved together: third",
                        "EVENT moved together: fourth",
                        "EITHER few or hardly moved: lone");
        assertCount(marks, "NEAR_MISS jammed: jammed", 5);
    }

    @Test
    void dronesInSites() {
        List<String> marks = marks("drone-site", "drone-site");
        assertCount(marks, "EVENT drone in it: into-west", 7);
        assertCount(marks, "EVENT drone in it: into-east", 7);
        assertCount(marks, "EVENT drone in it: into-north", 7);
        assertCount(marks, "NEAR_MISS passes outside: outside", 9);
        assertCount(marks, "NEAR_MISS passes outside: outside-link", 6);
        assertCount(marks, "NEAR_MISS aircraft over it: overhead", 6);
    }

    @Test
    void links() {
        List<String> marks = marks("drone-link", "drone-link");
        assertCount(marks, "EVENT link lost: lost", 16);
        assertCount(marks, "EVENT out of range: far", 5);
        assertCount(marks, "NEAR_MISS off on the ground: landed", 10);
        assertCount(marks, "NEAR_MISS lost for moments: moments", 10);
        assertCount(marks, "NEAR_MISS ground station off: shore", 8);
        assertThat(marks).hasSize(49);
    }

    @Test
    void satellitesAndFences() {
        List<String> gnss = marks("drone-gnss", "drone-gnss");
        assertCount(gnss, "EVENT nothing found: fails", 16);
        assertCount(gnss, "EVENT nothing found: jammed", 6);
        assertCount(gnss, "NEAR_MISS lost for moments: moments", 12);
        assertCount(gnss, "NEAR_MISS on the ground: grounded", 8);
        List<String> fence = marks("drone-fence", "drone-fence");
        assertCount(fence, "EVENT outside its fence: leaves", 12);
        assertCount(fence, "EVENT above its fence: climbs", 9);
        assertCount(fence, "NEAR_MISS along its fence: along", 12);
        assertThat(fence).hasSize(33);
    }
}
