package org.trigpoint.simulation.score.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of one run of a scenario, rule by rule.
 *
 * @param scenario its name
 * @param seed of what is left to chance in it
 * @param spans of the truth, by rule
 * @param verdicts by rule
 * @param counts by rule, whatever the alert budget held back
 * @param countsAfter the same without what it held back; empty when there is no budget
 * @param alerts of each rule, those that were withdrawn too
 */
public record RuleRunScore(
        String scenario,
        long seed,
        Map<String, List<TrueSpan>> spans,
        Map<String, List<Verdict>> verdicts,
        Map<String, RuleCounts> counts,
        Map<String, RuleCounts> countsAfter,
        Map<String, Integer> alerts) {
    /** Judges a run. */
    public static RuleRunScore of(String scenario, long seed, List<TrueSpan> truth, List<SaidAlert> said) {
        Map<String, List<TrueSpan>> spans = new TreeMap<>();
        Map<String, List<SaidAlert>> alerts = new TreeMap<>();
        truth.forEach(span ->
                spans.computeIfAbsent(span.rule(), _ -> new ArrayList<>()).add(span));
        said.forEach(alert ->
                alerts.computeIfAbsent(alert.rule(), _ -> new ArrayList<>()).add(alert));
        boolean budgeted = said.stream().anyMatch(alert -> alert.budget() != SaidAlert.Budget.NONE);
        Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
        Map<String, RuleCounts> counts = new LinkedHashMap<>();
        Map<String, RuleCounts> after = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        TreeMap<String, Boolean> rules = new TreeMap<>();
        spans.keySet().forEach(rule -> rules.put(rule, true));
        alerts.keySet().forEach(rule -> rules.put(rule, true));
        for (String rule : rules.keySet()) {
            List<TrueSpan> ofRule = spans.getOrDefault(rule, List.of());
            List<SaidAlert> saidByRule = alerts.getOrDefault(rule, List.of());
            List<Verdict> judged = RuleJudge.judge(ofRule, saidByRule);
            verdicts.put(rule, judged);
            counts.put(rule, RuleCounts.of(ofRule, judged));
            numbers.put(rule, saidByRule.size());
            if (budgeted) {
                List<SaidAlert> shown = saidByRule.stream()
                        .filter(alert -> alert.budget() != SaidAlert.Budget.HELD)
                        .toList();
                after.put(rule, RuleCounts.of(ofRule, RuleJudge.judge(ofRule, shown)));
            }
        }
        return new RuleRunScore(scenario, seed, spans, verdicts, counts, after, numbers);
    }
}
