package org.trigpoint.threat.waters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.track.TrackId;

class PackedMapTest {
    @Test
    void isLikeATreeThroughAllThatIsDoneToIt() {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            TreeMap<TrackId, Integer> tree = new TreeMap<>();
            TrackMap<Integer> map = new TrackMap<>();
            for (int i = 0; i < 2_000; i++) {
                // Few upper halves, so that the lower ones decide too; both signs, since ids are unsigned.
                TrackId id = new TrackId(random.nextInt(5) - 2L, random.nextInt(20) - 10L);
                switch (random.nextInt(5)) {
                    case 0, 1 -> assertThat(map.put(id, i)).isEqualTo(tree.put(id, i));
                    case 2 -> assertThat(map.remove(id)).isEqualTo(tree.remove(id));
                    case 3 -> {
                        int value = i;
                        assertThat(map.computeIfAbsent(id, each -> value))
                                .isEqualTo(tree.computeIfAbsent(id, each -> value));
                    }
                    default -> {
                        int least = i - random.nextInt(200);
                        assertThat(map.values().removeIf(each -> each < least))
                                .isEqualTo(tree.values().removeIf(each -> each < least));
                    }
                }
                assertThat(map.get(id)).isEqualTo(tree.get(id));
                assertThat(map.containsKey(id)).isEqualTo(tree.containsKey(id));
            }
            assertThat(map.entrySet()).containsExactlyElementsOf(tree.entrySet());
            assertThat(map.values()).containsExactlyElementsOf(tree.values());
            map.clear();
            assertThat(map).isEmpty();
        }
    }

    @Test
    void takesNothingAwayThatItDidNotGive() {
        TrackMap<String> map = new TrackMap<>();
        map.put(new TrackId(1, 2), "one");
        Iterator<String> all = map.values().iterator();
        assertThatThrownBy(all::remove).isInstanceOf(IllegalStateException.class);
        assertThat(map.get("another thing")).isNull();
    }

    @Test
    void cellsAreLikeATreeToo() {
        Random random = new Random(9);
        TreeMap<Long, Integer> tree = new TreeMap<>();
        CellMap<Integer> map = new CellMap<>();
        for (int i = 0; i < 2_000; i++) {
            long cell = random.nextLong(60) - 30;
            if (random.nextInt(3) == 0) {
                assertThat(map.remove(cell)).isEqualTo(tree.remove(cell));
            } else {
                assertThat(map.put(cell, i)).isEqualTo(tree.put(cell, i));
            }
            assertThat(map.find(cell)).isEqualTo(tree.get(cell));
        }
        assertThat(map.entrySet()).containsExactlyElementsOf(tree.entrySet());
    }
}
