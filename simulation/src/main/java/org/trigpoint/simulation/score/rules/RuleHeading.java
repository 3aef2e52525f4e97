package org.trigpoint.simulation.score.rules;

/**
 * A rule that is scored.
 *
 * @param name as in its alerts
 * @param event what counts as an event, in a sentence
 */
public record RuleHeading(String name, String event) {}
