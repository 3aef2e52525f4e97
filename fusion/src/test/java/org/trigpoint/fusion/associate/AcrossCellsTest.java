package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.fusion.fixtures.Radar;
import org.trigpoint.fusion.fixtures.Sea;
import org.trigpoint.fusion.fixtures.Sea.Ship;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.track.Track;

/** A track that goes from cell to cell stays one track. */
class AcrossCellsTest {
    private final Sea sea = new Sea();

    @Test
    void aTrackThatGoesThroughThreeCellsKeepsItsName() {
        // Cells meet at 50.625° north and at 2.8125° west.
        Ship ship = Ship.silent(50.6, -2.9, 12, 4);
        Radar east = new Radar(3, 50.65, -2.5, 80_000, Sea.SEED);
        Set<Long> cells = new TreeSet<>();
        for (double second = 0; second < 3_600; second += Sea.SCAN_SECONDS) {
            cells.add(AssociationGrid.cellAt(
                    ship.at(second).latDeg(), ship.at(second).lonDeg()));
            sea.give(east.scan(second, List.of(ship.at(second))));
        }
        assertThat(cells).hasSize(3);
        assertThat(sea.tracks()).as("one name from 50.60 N 2.90 W to the end").hasSize(1);
        assertThat(sea.tracks().values().iterator().next().status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(Sea.errorMeters(sea.tracks().values().iterator().next(), ship))
                .isLessThan(200);
    }

    @Test
    void aTrackThatGoesThroughFourCellsKeepsItsName() {
        // Around the corner at 50.625° north, 2.8125° west, 16 km from it: out of the halo of the cell across in each.
        LocalFrame corner = LocalFrame.at(50.625, -2.8125);
        Radar east = new Radar(3, 50.65, -2.75, 80_000, Sea.SEED);
        Set<Long> cells = new LinkedHashSet<>();
        Position there = Position.of(50, -3);
        for (double second = 0; second < 3_600; second += Sea.SCAN_SECONDS) {
            double clockwise = Math.toRadians(190) + 22 * second / 16_000;
            there = corner.positionAt(16_000 * Math.sin(clockwise), 16_000 * Math.cos(clockwise));
            cells.add(AssociationGrid.cellAt(there.latDeg(), there.lonDeg()));
            sea.give(east.scan(second, List.of(there)));
        }
        assertThat(cells).as("south-west, north-west, north-east, south-east").hasSize(4);
        assertThat(sea.tracks()).as("one name all the way").hasSize(1);
        Track track = sea.tracks().values().iterator().next();
        assertThat(track.status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(Sea.errorMeters(track, there)).isLessThan(200);
    }
}
