package org.trigpoint.simulation.score.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores of rules: three tables that are never mixed, as a page and as JSON. Made of runs in the order in which they are added. */
public final class RuleReport {
    private final String seeds;
    private final List<RuleHeading> rules;
    private final List<RuleRunScore> runs = new ArrayList<>();
    private final Map<String, RuleTotals> totals = new LinkedHashMap<>();
    private final List<InjectedScore> injected = new ArrayList<>();
    private final List<RealScore> real = new ArrayList<>();
    private final List<String> silences;
    /** Why a table is not there, in words, by its name. */
    private final Map<Part, String> absent = new TreeMap<>();

    /** The three tables. */
    public enum Part {
        SCENARIOS,
        INJECTED,
        REAL
    }

    /**
     * A report without anything yet.
     *
     * @param seeds of its scenarios, as {@code 1..5}
     * @param rules that are scored, in their order
     * @param silences names of scenarios in which no silence may be held against a ship
     */
    public RuleReport(String seeds, List<RuleHeading> rules, List<String> silences) {
        this.seeds = seeds;
        this.rules = List.copyOf(rules);
        this.silences = List.copyOf(silences);
        rules.forEach(rule -> totals.put(rule.name(), new RuleTotals()));
    }

    public void add(RuleRunScore run) {
        runs.add(run);
        totals.forEach((rule, total) -> total.add(run, rule));
    }

    public void add(InjectedScore score) {
        injected.add(score);
    }

    public void add(RealScore score) {
        real.add(score);
    }

    /** How many runs of scenarios it has. */
    public int runCount() {
        return runs.size();
    }

    /** Says why one of the tables is not there. */
    public void leaveOut(Part part, String why) {
        absent.put(part, why);
    }

    /** The page: Markdown. */
    public void writePage(Appendable to) throws IOException {
        new RulePage(this).write(to);
    }

    /** Name of the picture that the page shows, beside it. */
    public static String pictureFile() {
        return ReliabilityPicture.FILE;
    }

    /** What share of the alerts is true by their scores: SVG. */
    public void writePicture(Appendable to) throws IOException {
        ReliabilityPicture.write(Reliability.of(this), to);
    }

    /** The figures as JSON, see {@link RuleJson}. */
    public void writeJson(Appendable to) throws IOException {
        RuleJson.write(RuleJson.of(this), to);
    }

    /**
     * What differs from another report's JSON, one sentence each. What is not in this report is not compared.
     *
     * @param whole true when all that the other has should be here too
     */
    public List<String> differencesFrom(String json, boolean whole) {
        return RuleJson.differences(json, this, whole);
    }

    /** One sentence for each floor of {@link RuleFloors} that is broken. */
    public List<String> brokenFloors(String csv) {
        return RuleFloors.broken(csv, totals);
    }

    String seeds() {
        return seeds;
    }

    List<RuleHeading> rules() {
        return rules;
    }

    List<RuleRunScore> runs() {
        return runs;
    }

    RuleTotals totals(String rule) {
        RuleTotals total = totals.get(rule);
        if (total == null) {
            throw new IllegalArgumentException("No rule " + rule + " is scored");
        }
        return total;
    }

    List<InjectedScore> injected() {
        return injected;
    }

    List<RealScore> real() {
        return real;
    }

    List<String> silences() {
        return silences;
    }

    Map<Part, String> absent() {
        return absent;
    }
}
