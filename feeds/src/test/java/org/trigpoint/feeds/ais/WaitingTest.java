package org.trigpoint.feeds.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.ais.fixtures.StepRun;
import org.trigpoint.feeds.ais.fixtures.Summary;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** How long the rest of a message is waited for, and what the step says when it knows no source. */
class WaitingTest {
    private static final String FIRST =
            "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C";
    private static final String SECOND = "!AIVDM,2,2,1,A,88888888880,2*25";
    private static final String GATEHOUSE = "$PGHP,1,2008,5,9,0,0,0,10,338,2,,1,09*17";

    @Test
    void lastMomentStillJoins() {
        StepRun run = new StepRun(Clock.ARRIVAL).at(0, FIRST).at(10_000_000, SECOND);
        assertThat(run.observations()).hasSize(1);
    }

    @Test
    void afterThatPartsAreIncomplete() {
        StepRun run = new StepRun(Clock.ARRIVAL).at(0, FIRST).at(10_000_001, SECOND);
        assertThat(run.outcomes()).extracting(Summary::of).containsExactly("rejected incomplete at=0 lines=1");
        assertThat(run.rejected().getFirst().stamp().sequence()).isZero();
        assertThat(run.until(30_000_000).rejected()).hasSize(2);
        assertThat(run.close().rejected()).hasSize(2);
    }

    @Test
    void wrapperWithoutSentenceIsIncomplete() {
        StepRun run = new StepRun(Clock.ARRIVAL).at(0, GATEHOUSE).until(10_000_001);
        assertThat(run.outcomes()).extracting(Summary::of).containsExactly("rejected incomplete at=0 lines=1");
    }

    @Test
    void reusedSequenceNumberDoesNotJoinStrangers() {
        String other = "!AIVDM,2,1,1,A,53cv1d82BuaLT9Db220h4AV18Tp622222222221@APcA:4v<0BilPAm88888,0*5C";
        StepRun run = new StepRun(Clock.ARRIVAL).at(0, FIRST).at(1, other).at(2, SECOND);
        assertThat(run.rejected()).hasSize(1);
        assertThat(run.observations())
                .singleElement()
                .satisfies(report -> assertThat(report.header().identity()).isNotEqualTo(351_759_000L));
    }

    @Test
    void undatedSourceWaitsByLines() {
        List<byte[]> others = Collections.nCopies(5_000, "# nothing".getBytes(StandardCharsets.US_ASCII));
        StepRun run = new StepRun(Clock.NONE)
                .at(0, FIRST)
                .counted(others)
                .at(6_000, SECOND)
                .close();
        assertThat(run.observations()).isEmpty();
        assertThat(run.rejected()).hasSize(5_002);
    }

    @Test
    void manyHalfMessagesEndTheOldest() {
        StepRun run = new StepRun(Clock.ARRIVAL);
        for (int i = 0; i < 200; i++) {
            run.at(i, "\\s:st%d*%02X\\%s".formatted(i, xor("s:st" + i), FIRST));
        }
        assertThat(run.rejected()).hasSize(200 - 128);
        assertThat(run.close().outcomeLines()).isEqualTo(200);
    }

    private static int xor(String text) {
        return text.chars().reduce(0, (a, b) -> a ^ b);
    }

    @Test
    void unknownSourceOrFormatIsSaid() {
        String expected = "rejected unknown-source at=0 lines=1";
        StepRun nobody = StepRun.unopened().at(0, FIRST).close();
        StepRun nothing =
                new StepRun(Clock.ARRIVAL, "smoke-signals").at(0, FIRST).close();
        assertThat(nobody.outcomes()).extracting(Summary::of).containsExactly(expected);
        assertThat(nothing.outcomes()).extracting(Summary::of).containsExactly(expected);
    }
}
