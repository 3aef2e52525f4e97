package org.trigpoint.threat.setting;

import org.trigpoint.model.recording.RuleSettings;

/**
 * A number of a rule that a site may set.
 *
 * @param name rule and number, {@code drift.leastMinutes}
 * @param defaultNumber what it is unless set
 * @param leastNumber smallest that makes sense
 * @param mostNumber largest that makes sense
 * @param meaning what it is, with its unit and where the default comes from, in one line
 */
public record RuleSetting(String name, double defaultNumber, double leastNumber, double mostNumber, String meaning) {
    public RuleSetting {
        if (!(leastNumber <= defaultNumber && defaultNumber <= mostNumber)) {
            throw new IllegalArgumentException(name + " is " + defaultNumber + " by default, which is not within "
                    + leastNumber + " to " + mostNumber);
        }
    }

    /** What it is now. */
    public double in(RuleSettings settings) {
        return settings.value(name, defaultNumber);
    }
}
