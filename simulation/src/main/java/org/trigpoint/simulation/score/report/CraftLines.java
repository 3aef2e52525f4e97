package org.trigpoint.simulation.score.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.Spot;

/** Dark craft and false tracks as lines of text, run by run. */
final class CraftLines {
    private CraftLines() {}

    static void write(Appendable to, List<ScenarioScores> scenarios) throws IOException {
        for (ScenarioScores scenario : scenarios) {
            for (ScenarioScores.Run run : scenario.runs()) {
                Score.Crafts crafts = run.score().crafts();
                to.append(String.format(
                        Locale.ROOT,
                        "%s, %s: %d dark craft, %d false tracks%n",
                        scenario.name(),
                        run.name(),
                        crafts.dark().size(),
                        crafts.falseTracks().size()));
                for (Score.DarkCraft craft : crafts.dark()) {
                    to.append(String.format(
                            Locale.ROOT,
                            "  %-20s one track at %5.1f %%, several at %5.1f %% of %d instants%n",
                            craft.id(),
                            100 * craft.oneTrackRatio(),
                            100 * craft.severalRatio(),
                            craft.instants()));
                }
                for (Score.FalseTrack track : crafts.falseTracks()) {
                    to.append(String.format(
                            Locale.ROOT,
                            "  false track %s from %s to %s, %d instants, first at %s%n",
                            track.id(),
                            time(track.firstEpochMicros()),
                            time(track.lastEpochMicros()),
                            track.instants(),
                            place(track.at())));
                }
            }
        }
    }

    private static Instant time(long epochMicros) {
        return Instant.EPOCH.plusMillis(Math.floorDiv(epochMicros, 1_000L));
    }

    private static String place(Spot at) {
        return switch (at) {
            case Spot.Earth earth -> String.format(Locale.ROOT, "%.5f, %.5f", earth.latDeg(), earth.lonDeg());
            case Spot.Plane plane ->
                String.format(Locale.ROOT, "%.0f m east, %.0f m north", plane.eastMeters(), plane.northMeters());
        };
    }
}
