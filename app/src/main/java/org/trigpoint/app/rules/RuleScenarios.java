package org.trigpoint.app.rules;

import java.util.List;

/** Scenarios that the report speaks of by name. */
final class RuleScenarios {
    /** In these no silence may be held against a ship. */
    static final List<String> SILENCES =
            List.of("receiver-of-five", "half-lost", "late-burst", "ducting-hour", "first-hour");

    private RuleScenarios() {}
}
