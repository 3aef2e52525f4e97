package org.trigpoint.app.match;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.match.MatchTally.Truth;
import org.trigpoint.app.simulate.ScenarioFile;
import org.trigpoint.model.match.SceneAnswer.Verdict;
import org.trigpoint.simulation.scenario.Scenario;

/** Scores what things in simulated scenes are held to be, over many seeds. */
public final class MatchScores {
    private final List<String> names;
    private final long firstSeed;
    private final long lastSeed;

    /**
     * Scores these.
     *
     * @param names of scenarios or files
     */
    public MatchScores(List<String> names, long firstSeed, long lastSeed) {
        this.names = List.copyOf(names);
        this.firstSeed = firstSeed;
        this.lastSeed = lastSeed;
    }

    /**
     * Runs all, prints the page and writes it.
     *
     * @param leastRatio share of right answers below which it fails, of ships that are heard, dark and unheard; 0 for none
     * @return true when no share is below that
     */
    public boolean run(@Nullable Path page, double leastRatio, PrintWriter out, PrintWriter err) throws IOException {
        MatchTally all = new MatchTally();
        for (String name : names) {
            Scenario scenario = ScenarioFile.read(name).scenario();
            for (long seed = firstSeed; seed <= lastSeed; seed++) {
                all.add(MatchRun.run(scenario, seed));
                err.println(name + ", seed " + seed + " of " + lastSeed);
                err.flush();
            }
        }
        String text = page(all);
        out.print(text);
        if (page != null) {
            Files.writeString(page, text, StandardCharsets.UTF_8);
        }
        return List.of(Truth.HEARD, Truth.DARK, Truth.UNHEARD).stream()
                .noneMatch(truth -> all.rightRatio(truth) < leastRatio);
    }

    private String page(MatchTally tally) {
        StringBuilder text = new StringBuilder("# Scores of scenes\n\n");
        text.append("What things in simulated radar images are held to be, ")
                .append(String.join(", ", names))
                .append(", seeds ")
                .append(firstSeed)
                .append(" to ")
                .append(lastSeed)
                .append(". Made by `./trigpoint score --scenes`; what it means: [matching](../match.md).\n\n")
                .append(
                        "| a thing that … | right is | things | right | other track | matched | unexplained | unknown | no craft |\n")
                .append("|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Truth truth : Truth.values()) {
            long count = tally.count(truth);
            text.append("| ")
                    .append(truth.text)
                    .append(" | ")
                    .append(truth.right)
                    .append(" | ")
                    .append(count);
            text.append(count == 0 ? " | –" : String.format(Locale.ROOT, " | %.1f %%", 100 * tally.rightRatio(truth)));
            text.append(" | ").append(tally.otherTracksOf(truth));
            for (Verdict verdict : Verdict.values()) {
                text.append(" | ").append(tally.heldToBe(truth, verdict));
            }
            text.append(" |\n");
        }
        text.append("\nThe last five columns count wrong answers.\n");
        return text.toString();
    }
}
