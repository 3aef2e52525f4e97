package org.trigpoint.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void takesOnesOwnFromTheFirstOnAndThoseOfOthersFromTheLast() {
        Turns turns = new Turns(2, 3);
        turns.begin();
        List<Integer> taken = new ArrayList<>();
        turns.take(1, taken::add);
        assertThat(taken).containsExactly(3, 4, 5, 2, 1, 0);
        turns.take(0, taken::add);
        assertThat(taken).hasSize(6);
    }

    @Test
    void eachTurnIsTakenOnceByWhoeverComes() {
        int members = 3;
        int each = 17;
        Turns turns = new Turns(members, each);
        AtomicIntegerArray taken = new AtomicIntegerArray(members * each);
        int phases = 2_000;
        try (Crew crew = new Crew(members)) {
            for (int phase = 0; phase < phases; phase++) {
                turns.begin();
                crew.run(member -> turns.take(member, taken::incrementAndGet));
            }
        }
        for (int turn = 0; turn < taken.length(); turn++) {
            assertThat(taken.get(turn)).as("turn %d", turn).isEqualTo(phases);
        }
    }
}
