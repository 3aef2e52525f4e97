package org.trigpoint.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Key;

/** The table against a tree map. Another seed: {@code -Dtrigpoint.seed=7}. */
class InstanceTableTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20261123);

    @Test
    void holdsWhatAMapHolds() {
        Random random = new Random(SEED);
        InstanceTable table = new InstanceTable();
        Map<Key, Instance> map = new TreeMap<>();
        for (int i = 0; i < 200_000; i++) {
            // Fewer keys for a while, so that the table empties and fills.
            int keys = (i / 20_000) % 2 == 0 ? 3_000 : 40;
            Key key = new Key(random.nextInt(2), random.nextInt(3), random.nextInt(keys));
            Instance found = table.find(key);
            assertThat(found).as("seed %d, operation %d", SEED, i).isSameAs(map.get(key));
            if (found == null) {
                Instance added = new Instance(key, key);
                table.add(added);
                map.put(key, added);
            } else if (random.nextInt(3) > 0) {
                table.remove(found);
                map.remove(key);
            }
            assertThat(table.size()).isEqualTo(map.size());
        }
        assertThat(table.all()).containsExactlyInAnyOrderElementsOf(map.values());
        table.remove(new Instance(Key.of(-1), "not in it"));
        assertThat(table.size()).isEqualTo(map.size());
    }
}
