package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.ais.fixtures.Recordings;
import org.trigpoint.feeds.ais.fixtures.StepRun;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** A decoder that was written and read back goes on as if nothing had been. */
class SnapshotTest {
    @Test
    void snapshotAfterEveryLineChangesNothing() {
        for (String name : List.of(
                "gpsd/sample.aivdm",
                "libais/tagblock.nmea",
                "pyais/mixed.txt",
                "pyais/gatehouse.nmea",
                "kystverket/Ais1000Lines.nm4")) {
            List<byte[]> lines = Recordings.lines(Recordings.ais(name));
            StepRun straight = new StepRun(Clock.FILE).file(lines);
            StepRun interrupted = new StepRun(Clock.FILE);
            for (byte[] line : lines) {
                interrupted.file(List.of(line));
                interrupted.snapshot();
            }
            assertThat(interrupted.snapshot()).as(name).isEqualTo(straight.snapshot());
            assertThat(interrupted.close().outcomes())
                    .as(name)
                    .isEqualTo(straight.close().outcomes());
        }
    }

    @Test
    void halfAMessageIsKept() {
        StepRun run = new StepRun(Clock.ARRIVAL)
                .at(1, "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C");
        byte[] snapshot = run.snapshot();
        assertThat(run.snapshot()).isEqualTo(snapshot);
        run.at(2, "!AIVDM,2,2,1,A,88888888880,2*25");
        assertThat(run.observations()).singleElement().satisfies(report -> {
            assertThat(report.header().transmission().lines()).isEqualTo(2);
            assertThat(report.header().stamp().arrivalEpochMicros()).isEqualTo(2);
        });
    }
}
