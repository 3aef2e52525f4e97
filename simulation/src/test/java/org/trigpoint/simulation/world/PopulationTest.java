package org.trigpoint.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;

class PopulationTest {
    private static final Scenario SOLENT = Scenarios.find("solent-day").orElseThrow();

    @Test
    void theDemoHasItsSharedNumberAndNoOther() {
        List<Integer> numbers = Population.of(SOLENT, 1, 0).stream()
                .filter(vessel -> vessel.craft().equipment() != Equipment.NONE)
                .map(vessel -> vessel.craft().mmsi())
                .toList();
        Set<Integer> distinct = new TreeSet<>(numbers);
        assertThat(numbers).hasSize(distinct.size() + 1);
        assertThat(numbers.stream().filter(number -> number == 235995900)).hasSize(2);
    }

    /** IMO A.1117(30): the digits times 7 to 2 sum to a number that ends with the seventh. */
    @Test
    void imoNumbersHaveARightCheckDigitAndAFictiveRange() {
        long withNumber = Population.of(SOLENT, 1, 0).stream()
                .map(vessel -> vessel.craft().imo())
                .filter(imo -> imo != 0)
                .peek(imo -> {
                    String digits = Integer.toString(imo);
                    int sum = 0;
                    for (int i = 0; i < 6; i++) {
                        sum += (digits.charAt(i) - '0') * (7 - i);
                    }
                    assertThat(digits).hasSize(7).startsWith("2");
                    assertThat(sum % 10).isEqualTo(digits.charAt(6) - '0');
                })
                .count();
        assertThat(withNumber).isGreaterThan(50);
    }

    @Test
    void namesFitTheField() {
        assertThat(Population.of(SOLENT, 1, 0))
                .allSatisfy(vessel ->
                        assertThat(vessel.craft().name()).hasSizeBetween(1, 20).isUpperCase())
                .allSatisfy(vessel -> assertThat(vessel.craft().callSign()).hasSizeBetween(4, 7));
    }
}
