package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.ais.fixtures.Recordings;
import org.trigpoint.feeds.ais.fixtures.StepRun;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Recordings give what two other decoders, agreeing, found in them. Columns: line, time, type, MMSI, position, motion, name. */
class TruthTest {
    /** The position of type 17 is its reference station's, in minutes of arc in these files: MessageSamplesTest has it. */
    private static final String DGNSS = "17";

    /** Lines of talkers without a name, which the truth leaves out. */
    private static final String NOT_IN_TRUTH = "!--VDM";

    @ParameterizedTest
    @CsvSource({
        "dma-aislib/stream_example.txt,truth/dma-stream_example.csv",
        "kystverket/Ais1000Lines.nm4,truth/kystverket-1000.csv",
        "dma-aisabnormal/538004030_drift_1.ais,truth/538004030_drift_1.csv"
    })
    void recordingGivesItsTruth(String recording, String truth) throws Exception {
        Path truthFile = Recordings.ais(truth);
        List<byte[]> lines = Recordings.lines(Recordings.ais(recording));
        StepRun run = new StepRun(Clock.FILE).file(lines).close();
        assertThat(run.outcomeLines()).isEqualTo(run.sentLines() - 1);
        Map<Long, Report> byLine = new HashMap<>();
        for (Report observation : run.observations()) {
            if (observation.header().transmission().lines() > 0) {
                byLine.put(observation.header().stamp().sequence() + 1, observation);
            }
        }
        List<String> rows = Files.readAllLines(truthFile);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", 11);
            Report observation = byLine.remove(Long.parseLong(cells[0]));
            assertThat(observation).as(row).isNotNull();
            compare(row, cells, observation);
        }
        byLine.keySet()
                .removeIf(line ->
                        new String(lines.get(line.intValue() - 1), StandardCharsets.ISO_8859_1).contains(NOT_IN_TRUTH));
        assertThat(byLine).as("observations that the truth does not know").isEmpty();
    }

    private static void compare(String row, String[] cells, Report observation) {
        assertThat(observation.header().transmission().type()).as(row).isEqualTo(Integer.parseInt(cells[2]));
        assertThat(observation.header().identity()).as(row).isEqualTo(Identity.mmsi(Long.parseLong(cells[3])));
        if (!cells[1].isEmpty()) {
            assertThat(observation.header().timeEpochMicros()).as(row).isCloseTo(micros(cells[1]), within(15_000_000L));
        }
        if (observation instanceof PositionReport report) {
            comparePosition(row, cells, report);
        } else if (observation instanceof IdentityReport report && !cells[10].isEmpty()) {
            String name = cells[10].startsWith("\"")
                    ? cells[10].substring(1, cells[10].length() - 1).replace("\"\"", "\"")
                    : cells[10];
            assertThat(report.name()).as(row).isEqualTo(name.strip());
        } else if (!cells[2].equals(DGNSS)) {
            assertThat(cells[4]).as(row).isEmpty();
        }
    }

    private static long micros(String time) {
        return time.contains("T")
                ? ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time))
                : Long.parseLong(time) * 1_000_000;
    }

    private static void comparePosition(String row, String[] cells, PositionReport report) {
        if (cells[4].isEmpty() || cells[4].equals("91.0") || cells[5].equals("181.0")) {
            assertThat(report.findFix()).as(row).isEmpty();
        } else {
            var fix = report.findFix().orElseThrow(() -> new AssertionError("No fix: " + row));
            assertThat(fix.latDeg()).as(row).isCloseTo(Double.parseDouble(cells[4]), within(1e-6));
            assertThat(fix.lonDeg()).as(row).isCloseTo(Double.parseDouble(cells[5]), within(1e-6));
        }
        compare(row, cells[6], Units.knotsFromMps(report.motion().speedMps()), 102.25);
        compare(row, cells[7], report.motion().courseDeg(), 359.95);
        compare(row, cells[8], report.motion().headingDeg(), 359.5);
        if (!cells[9].isEmpty()) {
            assertThat(report.status().ordinal()).as(row).isEqualTo(Integer.parseInt(cells[9]));
        }
    }

    /** Numbers from {@code none} on stand for none, which is absent here. */
    private static void compare(String row, String expected, double actual, double none) {
        if (!expected.isEmpty() && Double.parseDouble(expected) < none) {
            assertThat(actual).as(row).isCloseTo(Double.parseDouble(expected), within(0.051));
        } else if (!expected.isEmpty()) {
            assertThat(actual).as(row).isNaN();
        }
    }
}
