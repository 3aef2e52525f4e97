package org.trigpoint.threat.rules;

import org.trigpoint.model.recording.RuleSettings;

/**
 * A number of a rule that a site may set.
 *
 * @param name rule and number, {@code drift.leastMinutes}
 * @param byDefault what it is unless set
 * @param least smallest that makes sense
 * @param most largest that makes sense
 * @param meaning what it is, with its unit and where the default comes from, in one line
 */
public record RuleSetting(String name, double byDefault, double least, double most, String meaning) {
    public RuleSetting {
        if (!(least <= byDefault && byDefault <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + byDefault + " by default, which is not within " + least + " to " + most);
        }
    }

    /** What it is now. */
    public double in(RuleSettings settings) {
        return settings.value(name, byDefault);
    }
}
