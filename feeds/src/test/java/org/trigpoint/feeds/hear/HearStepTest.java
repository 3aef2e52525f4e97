package org.trigpoint.feeds.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.hear.fixtures.HearRun;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.Header.Transmission;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;

class HearStepTest {
    private static final long SECOND = 1_000_000;
    private static final long SHIP = 235_000_001;

    private final HearRun run = new HearRun();
    private long sequence;

    private Report report(double seconds, int source, int type, long bits, int utcSecond) {
        return report(seconds, source, type, bits, utcSecond, (long) (seconds * SECOND), false, SHIP);
    }

    private Report report(
            double seconds, int source, int type, long bits, int utcSecond, long time, boolean ownShip, long mmsi) {
        Header header = new Header(
                new Stamp((long) (seconds * SECOND), source, sequence++),
                time,
                time == Header.UNDATED ? TimeBasis.UNDATED : TimeBasis.ARRIVAL,
                Identity.mmsi(mmsi),
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                new Transmission(type, bits, utcSecond, 1),
                "r" + source,
                ownShip,
                Marking.CLEAR);
        return new PositionReport(header, null, Motion.NONE, NavigationStatus.UNDEFINED);
    }

    private static void assertRepeatOf(Report first, Report input, List<Report> out) {
        assertThat(out)
                .containsExactly(
                        new ReceiverReport(input.header(), first.header().stamp()));
    }

    @Test
    void theFirstReceptionIsPassedOnAndLaterOnesNameIt() {
        Report first = report(10.0, 1, 1, 77, 9);
        Report second = report(10.3, 2, 1, 77, 9);
        Report third = report(11.9, 3, 1, 77, 9);
        assertThat(run.on(first)).containsExactly(first);
        assertRepeatOf(first, second, run.on(second));
        assertRepeatOf(first, third, run.on(third));
    }

    @Test
    void aRelayThatSendsTwiceIsNoSecondTransmission() {
        Report first = report(10, 1, 1, 77, 9);
        Report echo = report(10.1, 1, 1, 77, 9);
        run.on(first);
        assertRepeatOf(first, echo, run.on(echo));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.9, true", "1, 2.0, false", "3, 60, false", "18, 4.9, true", "18, 5, false", "5, 179, true",
        "5, 360, false", "24, 360, false", "21, 89, true", "21, 180, false", "4, 9.9, true", "4, 10, false",
        "9, 10, false", "27, 180, false", "8, 1.9, true", "8, 2, false", "0, 1.9, true", "99, 2, false"
    })
    void sameBitsLaterAreANewTransmissionAfterTheIntervalOfTheType(int type, double later, boolean repeat) {
        Report first = report(1_000, 1, type, 77, 60);
        Report second = report(1_000 + later, 2, type, 77, 60);
        run.on(first);
        assertThat(run.on(second).getFirst() instanceof ReceiverReport).isEqualTo(repeat);
    }

    @Test
    void aShipAtAnchorThatRepeatsItsBytesIsHeardEachTime() {
        for (int i = 0; i < 10; i++) {
            // The same bits and the same second, three minutes apart.
            Report again = report(100 + 180 * i, 1, 3, 55, 40);
            assertThat(run.on(again)).containsExactly(again);
        }
    }

    @Test
    void otherBitsSecondTypeOrShipIsAnotherTransmission() {
        run.on(report(10, 1, 1, 77, 9));
        for (Report other : List.of(
                report(10.1, 2, 1, 78, 9),
                report(10.1, 2, 1, 77, 10),
                report(10.1, 2, 3, 77, 9),
                report(10.1, 2, 1, 77, 9, 10_100_000, false, SHIP + 1))) {
            assertThat(run.on(other)).containsExactly(other);
        }
    }

    @Test
    void aReceiverThatPassesOnLateStillSaysWhenItHeard() {
        Report first = report(10, 1, 1, 77, 9);
        Report late = report(40, 2, 1, 77, 9, 10 * SECOND, false, SHIP);
        run.on(first);
        assertRepeatOf(first, late, run.on(late));
    }

    @Test
    void twoTransmissionsThatArriveTogetherStayTwo() {
        Report first = report(500, 1, 3, 77, 9, 10 * SECOND, false, SHIP);
        Report second = report(500, 1, 3, 77, 9, 190 * SECOND, false, SHIP);
        run.on(first);
        assertThat(run.on(second)).containsExactly(second);
    }

    @Test
    void ownShipIsNeverReception() {
        Report own = report(10, 1, 1, 77, 9, 10 * SECOND, true, SHIP);
        Report heard = report(10.1, 2, 1, 77, 9);
        assertThat(run.on(own)).containsExactly(own);
        assertThat(run.on(own)).containsExactly(own);
        assertThat(run.on(heard)).containsExactly(heard);
    }

    @Test
    void theStaticPartOfAMessageSharesItsFate() {
        PositionReport first = (PositionReport) report(10, 1, 19, 77, 9);
        PositionReport repeat = (PositionReport) report(10.2, 2, 19, 77, 9);
        assertThat(run.on(first)).hasSize(1);
        assertThat(run.on(identity(first))).containsExactly(identity(first));
        assertRepeatOf(first, repeat, run.on(repeat));
        assertThat(run.on(identity(repeat))).isEmpty();
    }

    private static IdentityReport identity(PositionReport of) {
        return new IdentityReport(of.header(), "NAME", null, 0, 0, null, Double.NaN, false, null, null, 0, false);
    }

    @Test
    void ofUndatedLinesOnlyNearOnesAreCompared() {
        Report first = report(1, 1, 1, 77, 9, Header.UNDATED, false, SHIP);
        run.on(first);
        Report near = report(1.002, 1, 1, 77, 9, Header.UNDATED, false, SHIP);
        assertRepeatOf(first, near, run.on(near));
        Report elsewhere = report(1.003, 2, 1, 77, 9, Header.UNDATED, false, SHIP);
        assertThat(run.on(elsewhere)).containsExactly(elsewhere);
        sequence += SameTransmission.UNDATED_LINES;
        Report far = report(1.1, 1, 1, 77, 9, Header.UNDATED, false, SHIP);
        assertThat(run.on(far)).containsExactly(far);
        Report dated = report(1.1, 1, 1, 77, 9);
        assertThat(run.on(dated)).containsExactly(dated);
    }

    @Test
    void aSatelliteBringsTheSameTransmissionHoursLater() {
        run.satellite(5);
        Report first = report(10, 5, 1, 77, 9);
        run.on(first);
        Report later = report(3_600 * 5, 5, 1, 77, 9);
        assertRepeatOf(first, later, run.on(later));
        Report tooLate = report(3_600 * 6.1, 5, 1, 77, 9);
        assertThat(run.on(tooLate)).containsExactly(tooLate);
        // Of two receivers on land the interval of the type still counts.
        Report land = report(3_600 * 7, 1, 1, 78, 9);
        Report landAgain = report(3_600 * 7 + 60, 2, 1, 78, 9);
        run.on(land);
        assertThat(run.on(landAgain)).containsExactly(landAgain);
    }

    @Test
    void whoIsSilentIsForgotten() {
        for (int ship = 0; ship < 100; ship++) {
            run.on(report(10 + ship, 1, 1, ship, 9, Header.UNDATED, false, SHIP + ship));
        }
        assertThat(run.instances()).isEqualTo(100);
        run.on(report(5_000, 1, 1, 1, 9));
        assertThat(run.instances()).isEqualTo(1);
    }

    @Test
    void aFloodUnderOneIdentityIsBounded() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            run.on(report(10 + i * 0.001, 1, 1, i, 9));
        }
        assertThat(run.snapshot()).hasSizeLessThan(40 + HearState.MOST * 40);
        Report last = report(20, 2, 1, 9_999, 9, 20 * SECOND, false, SHIP);
        assertThat(run.on(last).getFirst()).isInstanceOf(ReceiverReport.class);
    }

    @Test
    void damagedStatesAreRefused() {
        HearStateCodec codec = HearStateCodec.INSTANCE;
        byte[] tooMany = new byte[64];
        tooMany[23] = 65;
        assertThatThrownBy(() -> codec.read(new DataInputStream(new ByteArrayInputStream(tooMany)), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("transmissions");
        assertThatThrownBy(() -> codec.read(new DataInputStream(new ByteArrayInputStream(tooMany)), 2))
                .isInstanceOf(IOException.class);
    }

    private record Aired(long bits, int type, int second, long micros) {}

    /** Against an oracle that remembers everything; states are written and read in between. */
    @RepeatedTest(20)
    void equalsAnOracleThatForgetsNothing(RepetitionInfo repetition) throws IOException {
        long seed = Long.getLong("trigpoint.seed", repetition.getCurrentRepetition());
        Random random = new Random(seed);
        int[] types = {1, 3, 4, 5, 8, 18, 21, 24};
        List<Aired> firsts = new ArrayList<>();
        List<Stamp> stamps = new ArrayList<>();
        double now = 1_000;
        for (int i = 0; i < 500; i++) {
            now += random.nextInt(5) == 0 ? random.nextInt(400) : random.nextDouble();
            int type = types[random.nextInt(types.length)];
            Report input = report(now, 1 + random.nextInt(3), type, random.nextInt(3), random.nextInt(2));
            Aired aired = new Aired(
                    input.header().transmission().bits(),
                    type,
                    input.header().transmission().second(),
                    input.header().timeEpochMicros());
            int known = -1;
            for (int j = 0; j < firsts.size(); j++) {
                Aired first = firsts.get(j);
                boolean same = first.bits() == aired.bits()
                        && first.type() == type
                        && first.second() == aired.second()
                        && aired.micros() - first.micros() < SameTransmission.windowMicros(type);
                known = same ? j : known;
            }
            Report expected = known < 0 ? input : new ReceiverReport(input.header(), stamps.get(known));
            assertThat(run.on(input)).as("seed %d, input %d", seed, i).containsExactly(expected);
            if (known < 0) {
                firsts.add(aired);
                stamps.add(input.header().stamp());
            }
            if (random.nextInt(50) == 0) {
                run.snapshot();
            }
        }
    }
}
