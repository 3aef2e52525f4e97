package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.fixtures.TrackSamples;

/** The table against a map, with ids that crowd. */
class TrackTableTest {
    private static final long SEED = Long.getLong("trigpoint.seed", 20160112L);

    @Test
    void holdsWhatAMapHolds() {
        System.out.println("trigpoint.seed=" + SEED);
        Random random = new Random(SEED);
        TrackTable table = new TrackTable();
        Map<TrackId, TrackEntry> oracle = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Track track = TrackSamples.ship(random.nextInt(800)).build();
            TrackId id = track.id();
            TrackEntry known = oracle.get(id);
            assertThat(table.find(id)).isSameAs(known);
            if (known == null) {
                TrackEntry entry = new TrackEntry(i, track);
                table.add(entry);
                oracle.put(id, entry);
            } else if (random.nextBoolean()) {
                table.remove(id);
                oracle.remove(id);
            }
            assertThat(table.size()).isEqualTo(oracle.size());
        }
        List<TrackEntry> all = new ArrayList<>(table.all());
        assertThat(all).containsExactlyInAnyOrderElementsOf(oracle.values());
    }
}
