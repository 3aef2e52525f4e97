package org.trigpoint.orbits.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.access.PointAccess;
import org.trigpoint.orbits.sight.Side;
import org.trigpoint.orbits.sight.Sighting;

/** Gaps and counts of cells. */
class RevisitTest {
    private static PointAccess access(int point, long beginSeconds, long endSeconds) {
        Sighting best = new Sighting(beginSeconds * 1_000_000, 80, 0, 1, 0, 0, Side.LEFT);
        return new PointAccess(point, beginSeconds * 1_000_000, endSeconds * 1_000_000, best, 0);
    }

    @Test
    void gapsAreBetweenAccessesAndTheLongestFromBeginningToEnd() {
        Revisit revisit = new Revisit(List.of(Position.of(1, 2), Position.of(3, 4)), 0, 1_000_000_000);
        revisit.add(List.of(access(0, 600, 610), access(0, 100, 120)));
        revisit.add(List.of(access(0, 300, 300), access(0, 290, 310)));
        List<Cell> cells = revisit.cells();
        Cell seen = cells.getFirst();
        assertThat(seen.accessCount()).isEqualTo(4);
        assertThat(seen.firstEpochMicros()).isEqualTo(100_000_000);
        assertThat(seen.meanGapSeconds()).isEqualTo((170.0 + 0 + 290) / 3);
        assertThat(seen.maxGapSeconds()).isEqualTo(390);
        Cell never = cells.getLast();
        assertThat(never.accessCount()).isZero();
        assertThat(never.meanGapSeconds()).isNaN();
        assertThat(never.maxGapSeconds()).isEqualTo(1_000);
        assertThat(never.firstEpochMicros()).isEqualTo(1_000_000_000);
    }
}
