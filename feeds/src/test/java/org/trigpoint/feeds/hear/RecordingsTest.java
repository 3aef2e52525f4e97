package org.trigpoint.feeds.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.ais.AisFormat;
import org.trigpoint.feeds.ais.Mmsi;
import org.trigpoint.feeds.archive.AisCsvFormat;
import org.trigpoint.feeds.hear.fixtures.HearRun;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.feeds.source.IntakeSettings;
import org.trigpoint.feeds.source.fixtures.Drained;
import org.trigpoint.feeds.source.fixtures.Opened;
import org.trigpoint.flow.Message;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceClosed;
import org.trigpoint.model.recording.SourceOpened;

/** Recorded files from the first byte to what was heard: every line is accounted for. */
class RecordingsTest {
    private final Map<String, Integer> lines = new TreeMap<>();

    /** Accepted, duplicate and rejected lines; the sum is every line of the file that is not blank. */
    @ParameterizedTest
    @CsvSource({
        "ais/derived/solent-20160112.nmea, 18623, FILE",
        "ais/dma-aislib/stream_example.txt, 0, FILE",
        "ais/kystverket/Ais1000Lines.nm4, 1000, FILE",
        "ais/aisdb/test_data_noaa_20230101.csv, 1000, FILE",
    })
    void everyLineIsAcceptedDuplicateOrRejected(String file, int expected, SourceOpened.Clock clock) throws Exception {
        Drained drained = read(file);
        SourceOpened opened = (SourceOpened) drained.messages().getFirst().body();
        assertThat(opened.clock()).isEqualTo(clock);
        account(drained.messages(), opened);
        long received = drained.tally(1).lines();
        assertThat(lines.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s: %s", file, lines)
                .isEqualTo((int) received);
        assertThat(lines.get("accepted")).as("%s: %s", file, lines).isPositive();
        if (expected > 0) {
            assertThat(received).isEqualTo(expected);
        }
    }

    private static Drained read(String file) throws InterruptedException {
        String set = System.getenv("TRIGPOINT_DATA");
        Path folder = set != null
                ? Path.of(set)
                : Path.of(System.getProperty("trigpoint.root", ".")).resolve("../shared/data");
        Path path = folder.resolve(file);
        assumeThat(path).as("recorded data").exists();
        try (Intake intake = new Intake(() -> 0, IntakeSettings.of(IntakeSettings.Mode.FILE))) {
            intake.add(Opened.source("ais:file:" + path), 1, 0);
            return Drained.of(intake);
        }
    }

    private void account(List<Message<Recorded>> messages, SourceOpened opened) throws IOException {
        SourceDecoder decoder =
                opened.format().equals("ais") ? new AisFormat().open() : new AisCsvFormat(Mmsi::classify).open();
        HearRun hear = new HearRun();
        List<Outcome> outcomes = new ArrayList<>();
        for (Message<Recorded> message : messages) {
            long arrival = message.stamp().arrivalEpochMicros();
            if (decoder.deadlineEpochMicros() < arrival) {
                decoder.onTime(decoder.deadlineEpochMicros(), outcomes::add);
            }
            if (message.body() instanceof Raw raw) {
                decoder.on(message.stamp(), raw, opened, outcomes::add);
            } else if (message.body() instanceof SourceClosed) {
                decoder.onClosed(outcomes::add);
            }
            outcomes.forEach(outcome -> count(outcome, hear));
            outcomes.clear();
        }
        hear.snapshot();
    }

    private void count(Outcome outcome, HearRun hear) {
        if (outcome instanceof Rejected rejected) {
            lines.merge("rejected", rejected.lines(), Integer::sum);
            return;
        }
        for (Report heard : hear.on((Report) outcome)) {
            String kind = heard instanceof ReceiverReport ? "duplicate" : "accepted";
            lines.merge(kind, heard.header().transmission().lines(), Integer::sum);
        }
    }
}
