package org.trigpoint.threat.rules;

import org.jspecify.annotations.Nullable;

/** What each rule keeps of a track, in the order of the rules. */
final class RuleStates {
    final @Nullable Object[] slots;

    RuleStates(int rules) {
        slots = new Object[rules];
    }
}
