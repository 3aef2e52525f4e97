package org.trigpoint.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.StepContext;

/** The heap against a search of all instances. Another seed: {@code -Dtrigpoint.seed=7}. */
class AlarmsTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261123);
    private static final Comparator<Instance> BY_ALARM = Comparator.<Instance>comparingLong(
                    instance -> instance.alarmEpochMicros)
            .thenComparing(each -> each.key);

    @Test
    void firesEachAlarmOnceInOrderHoweverTheyWereMoved() {
        Random random = new Random(SEED);
        Alarms alarms = new Alarms();
        List<Instance> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(new Instance(Key.of(i), "state"));
        }
        int fired = 0;
        for (long now = 0; now < 20_000; now++) {
            Instance instance = all.get(random.nextInt(all.size()));
            switch (random.nextInt(5)) {
                case 0 -> instance.alarmEpochMicros = StepContext.NO_ALARM;
                case 1 -> {
                    alarms.remove(instance);
                    all.set(all.indexOf(instance), new Instance(instance.key, "state"));
                }
                default -> {
                    instance.alarmEpochMicros = now + 1 + random.nextInt(300);
                    alarms.update(instance);
                }
            }
            fired += fireThrough(now, alarms, all);
        }
        assertThat(fired).isGreaterThan(1_000);
    }

    private static int fireThrough(long now, Alarms alarms, List<Instance> all) {
        int fired = 0;
        while (true) {
            Instance due = all.stream()
                    .filter(each -> each.alarmEpochMicros <= now)
                    .min(BY_ALARM)
                    .orElse(null);
            assertThat(alarms.pollDue(now)).as("seed %d, now %d", SEED, now).isSameAs(due);
            if (due == null) {
                return fired;
            }
            due.alarmEpochMicros = StepContext.NO_ALARM;
            fired++;
        }
    }
}
