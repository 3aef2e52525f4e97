package org.trigpoint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.fusion.scan.ScanStep;
import org.trigpoint.geo.Cell;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Scenarios;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScoreRun;
import org.trigpoint.simulation.score.ScoreSettings;
import org.trigpoint.simulation.score.Scorer;
import org.trigpoint.simulation.score.Spot;

/** That cells cut the sea into parts costs next to nothing. */
class AssociationCellsTest {
    /** Rows of 11.25°: the whole scenario lies in the middle of one. */
    private static final int ONE_CELL_LEVEL = 4;

    /** Rows of 0.18°, 20 km. */
    private static final int TOO_SMALL_LEVEL = 10;

    /** One run is off by up to 5 %, to either side, where an aircraft is lost a few scans sooner; ten together are not. */
    private static final int RUNS = 10;

    private final Set<Long> cells = new HashSet<>();
    private final Set<Long> oneCell = new HashSet<>();

    private double gospaMeters(Scenario border, int level, int runs) {
        double sum = 0;
        for (int seed = 1; seed <= runs; seed++) {
            ScoreRun run = WorldRun.run(
                    border,
                    seed,
                    1,
                    border.lasts(),
                    Duration.ofSeconds(10),
                    TrigpointPipeline.declare(new ScanStep(level)));
            run.moments()
                    .forEach(moment -> moment.truths().forEach(truth -> {
                        if (truth.at() instanceof Spot.Earth at) {
                            cells.add(Cell.at(AssociationGrid.LEVEL, at.latDeg(), at.lonDeg()));
                            oneCell.add(Cell.at(ONE_CELL_LEVEL, at.latDeg(), at.lonDeg()));
                        }
                    }));
            Score score = Scorer.score(
                    run, ScoreSettings.of(500).from(run.moments().getFirst().epochMicros() + 120_000_000));
            assertThat(score.siap().completenessRatio()).isGreaterThan(0.8);
            sum += score.distances().gospa().distanceMeters();
        }
        return sum / runs;
    }

    @Test
    @Tag("full")
    void scoresWithCellsAreWithinOnePercentOfThoseWithOneCell() {
        Scenario border = Scenarios.find("border").orElseThrow();
        double withCells = gospaMeters(border, AssociationGrid.LEVEL, RUNS);
        double withOne = gospaMeters(border, ONE_CELL_LEVEL, RUNS);
        System.out.printf("GOSPA %.6f m with cells, %.6f m with one%n", withCells, withOne);
        assertThat(cells).hasSize(4);
        assertThat(oneCell).hasSize(1);
        // Cells as small as their halo decide otherwise somewhere: the size does reach association.
        assertThat(gospaMeters(border, TOO_SMALL_LEVEL, 1)).isNotEqualTo(gospaMeters(border, ONE_CELL_LEVEL, 1));
        assertThat(withCells / withOne)
                .as("GOSPA %.2f m with cells, %.2f m with one", withCells, withOne)
                .isBetween(0.99, 1.01);
    }
}
