package org.trigpoint.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.app.who.PastStation;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** Rules tried on the folder of a station: a cargo ship that slows twice over a cable, one that does not, a yacht that does. */
class RulesCommandTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PastStation station;

    @BeforeEach
    void sail() throws Exception {
        station = new PastStation(folder);
        station.ship(1, PastStation.CARGO, "SLOW TWICE", 55, 12, 0)
                .sail(90, 12, 60)
                .sail(90, 2, 30)
                .sail(90, 12, 60)
                .sail(90, 2, 20)
                .sail(90, 12, 20);
        station.ship(2, PastStation.CARGO, "STEADY", 55.2, 12, 0).sail(90, 12, 190);
        station.ship(3, PastStation.PLEASURE, "A YACHT", 55.4, 12, 0).sail(90, 2, 60);
        station.zone(new Zone(
                0,
                "cable-1",
                1,
                false,
                new ZoneContent(
                        "Cable",
                        ZoneCategory.CABLE,
                        new Shape.Circle(Position.of(55, 12.35), 3_000),
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Marking.CLEAR),
                PastStation.START,
                "Ada"));
        station.stop();
    }

    @Test
    void tellsWhatWouldHaveBeenRaisedAndOfWhom() {
        assertThat(station.run("rules", "try", "speedKn < 3.0", "--least", "10"))
                .isZero();
        assertThat(station.out.toString())
                .contains(
                        "would have raised 2 alerts of 1 craft in the last 3 hours, which is all that the history holds")
                .contains("760 positions of 2 craft")
                .contains("2026-06-01T07:10:00Z  SLOW TWICE", "2026-06-01T08:40:00Z  SLOW TWICE")
                .doesNotContain("YACHT", "STEADY");
        assertThat(station.err.toString()).isEmpty();
    }

    @Test
    void aRuleMustHoldForItsMinutes() {
        station.run("rules", "try", "speedKn < 3.0", "--least", "25");
        assertThat(station.out.toString()).contains("would have raised 1 alert of 1 craft");
        station.run("rules", "try", "speedKn < 3.0", "--least", "40");
        assertThat(station.out.toString()).contains("would have raised 0 alerts in the last");
    }

    @Test
    void zonesAreThoseOfNow() {
        station.run("rules", "try", "speedKn < 3.0 && 'cable-1' in zones");
        assertThat(station.out.toString()).contains("would have raised 1 alert of 1 craft", "T07:00:00Z  SLOW TWICE");
    }

    @Test
    void whatHeldBeforeTheBeginningIsNotCountedButKnown() {
        station.run("rules", "try", "speedKn < 3.0", "--from", "2026-06-01T07:10:30Z", "--to", "2026-06-01T09:10:00Z");
        assertThat(station.out.toString()).contains("would have raised 1 alert of 1 craft in the last 2 hours");
        station.run("rules", "try", "meanSpeedKn(30) > 10.0 && speedKn < 3.0", "--from", "2026-06-01T07:00:00Z");
        assertThat(station.out.toString()).contains("would have raised 2 alerts");
    }

    @Test
    void hiddenCraftAreReadForAPurpose() {
        station.run("rules", "try", "speedKn < 3.0", "--purpose", "a search");
        assertThat(station.out.toString()).contains("would have raised 3 alerts of 2 craft", "A YACHT");
    }

    @Test
    void whatTheHistoryDoesNotKeepIsSaidAndNotGuessed() {
        assertThat(station.run("rules", "try", "'drift' in said || destination == 'X'"))
                .isZero();
        assertThat(station.out.toString())
                .contains(
                        "The history cannot tell: it does not keep destination, said",
                        "said: the history does not keep")
                .doesNotContain("alerts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spedKn < 5   | the expression, line 1, column 1: undeclared reference to 'spedKn'
            name         | the expression, line 1, column 1: expected type 'bool' but found 'string'
            no.cel       | There is no file no.cel
            """)
    void saysWhereARuleIsWrong(String rule, String fault) {
        assertThat(station.run("rules", "try", rule)).isNotZero();
        assertThat(station.err.toString()).contains(fault);
    }

    @Test
    void filesAreCheckedLineByLine() throws Exception {
        Path file = station.file("slow.cel", "speedKn < 3.0 &&\n  zons == []\n");
        assertThat(check(file)).isEqualTo(1);
        assertThat(station.err.toString()).contains("slow.cel, line 2, column 3: undeclared reference to 'zons'");
        Path settings = station.file("site.yaml", """
                userRules:
                  - {id: slow, title: is slow, expression: speedKn < 3.0, leastMinutes: 25}
                  - id: far
                    title: is far
                    expression: |
                      distanceNm(55.0, 12.0) > 'x'
                """);
        assertThat(check(settings)).isEqualTo(1);
        assertThat(station.err.toString()).contains("far, line 1, column 24: found no matching overload");
        Path right = station.file("right.yaml", "userRules: [{id: slow, expression: speedKn < 3.0, leastMinutes: 25}]");
        assertThat(check(right)).isZero();
        assertThat(station.out.toString()).contains("slow is right");
        station.run("rules", "try", right.toString());
        assertThat(station.out.toString()).contains("slow: would have raised 1 alert of 1 craft");
    }

    private int check(Path file) {
        station.out.getBuffer().setLength(0);
        station.err.getBuffer().setLength(0);
        return org.trigpoint.app.Main.commandLine()
                .setOut(new java.io.PrintWriter(station.out, true))
                .setErr(new java.io.PrintWriter(station.err, true))
                .execute("rules", "check", file.toString());
    }
}
