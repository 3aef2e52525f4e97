package org.trigpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.Audiences;

/** Who may have what, and that a number stays with its name. */
class AudiencesTest {
    private static final Audiences SITE = Audiences.ONE.followedBy(List.of("own", "partners", "press"));

    private static Marking to(String... names) {
        return new Marking(Marking.Tlp.RED, List.of(names), "");
    }

    @Test
    void whatNamesNobodyIsForAllAndTheLabelWithholdsNothing() {
        assertThat(SITE.releasableTo(to())).isEqualTo(0b111);
        assertThat(SITE.releasableTo(to("own"))).isEqualTo(0b001);
        assertThat(SITE.releasableTo(to("press", "own"))).isEqualTo(0b101);
        assertThat(SITE.releasableTo(to("elsewhere"))).isZero();
        assertThat(Audiences.ONE.releasableTo(to("elsewhere")))
                .as("a recording that does not speak of audiences")
                .isEqualTo(1);
    }

    @Test
    void aNameKeepsItsNumber() {
        Audiences later = SITE.followedBy(List.of("press", "own"));
        assertThat(later.names()).containsExactly("own", "partners", "press");
        assertThat(later.findNumber("press")).hasValue(2);
        assertThat(later.findNumber("partners")).isEqualTo(OptionalInt.empty());
        assertThat(later.releasableTo(to("partners"))).isZero();
        assertThat(later.releasableTo(to())).isEqualTo(0b101);
        Audiences back = later.followedBy(List.of("partners", "navy"));
        assertThat(back.findNumber("partners")).hasValue(1);
        assertThat(back.findNumber("navy")).hasValue(3);
        assertThat(back.first()).isEqualTo(0b0010);
        assertThat(back.findNumber("")).hasValue(1);
    }

    @Test
    void aSiteThatNamesNoneHasTheFirstThereWas() {
        assertThat(Audiences.ONE.followedBy(List.of())).isEqualTo(Audiences.ONE);
        Audiences one = SITE.followedBy(List.of());
        assertThat(one.releasableTo(to())).isEqualTo(1);
        assertThat(one.several()).isFalse();
        assertThat(SITE.several()).isTrue();
    }

    @Test
    void aFifthNeedsANewRecordingAndFiveAtOnceAreTooMany() {
        Audiences four = SITE.followedBy(List.of("own", "navy"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four.followedBy(List.of("own", "port")))
                .withMessageContaining("[own, partners, press, navy]")
                .withMessageContaining("new data folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Audiences.ONE.followedBy(List.of("a", "b", "c", "d", "e")))
                .withMessageContaining("4 audiences at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Audiences.ONE.followedBy(List.of("a", "a")))
                .withMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b", "-own", "über", "a-very-long-name-that-nobody-would-want-to-write"})
    void namesAreShortAndPlain(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Audiences.ONE.followedBy(List.of(name)))
                .withMessageContaining("'" + name + "'");
    }
}
