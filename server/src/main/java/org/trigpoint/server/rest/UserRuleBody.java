package org.trigpoint.server.rest;

import java.util.List;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.port.RuleTrial;

/** What a rule says, from the body of a request. */
final class UserRuleBody {
    private static final List<String> KEYS = List.of("title", "expression", "leastMinutes", "severity");
    private static final List<String> TRIAL_KEYS = List.of("expression", "leastMinutes", "hours");
    private static final double USUAL_HOURS = 168;
    private static final double MOST_HOURS = 8_784;

    private UserRuleBody() {}

    /** A rule that is to be in force. */
    static UserRule.Content read(Body body, RuleTrial language) {
        requireKeys(body, KEYS, "A rule");
        String title = body.findText("title", UserRule.Content.MOST_TITLE_CHARS)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.badRequest("title is missing: what its alerts say after the craft's name"));
        return content(body, title, language);
    }

    /** A rule that is to be tried. */
    static UserRule.Content tried(Body body, RuleTrial language) {
        requireKeys(body, TRIAL_KEYS, "A trial");
        return content(body, "is tried", language);
    }

    private static UserRule.Content content(Body body, String title, RuleTrial language) {
        String expression = body.findLines("expression", UserRule.Content.MOST_EXPRESSION_CHARS)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.badRequest("expression is missing: what must hold"));
        Severity severity = ZoneBody.word(body, "severity", Severity.values(), Severity.MODERATE);
        double minutes = body.findNumber("leastMinutes").orElse(0.0);
        if (minutes != Math.rint(minutes) || minutes < 0 || minutes > UserRule.Content.MOST_MINUTES) {
            throw Refusal.badRequest(
                    "leastMinutes is a whole number from 0 to " + UserRule.Content.MOST_MINUTES + ", not " + minutes);
        }
        List<RuleTrial.Fault> faults = language.faults(expression);
        if (!faults.isEmpty()) {
            throw Refusal.badText(
                    "expression, " + faults.getFirst(),
                    faults.stream()
                            .map(fault -> new Refusal.Place(fault.line(), fault.column(), fault.message()))
                            .toList());
        }
        return new UserRule.Content(title, expression, (int) minutes, severity);
    }

    static double hours(Body body) {
        double hours = body.findNumber("hours").orElse(USUAL_HOURS);
        if (!(hours > 0 && hours <= MOST_HOURS)) {
            throw Refusal.badRequest("hours is above 0 and at most " + (int) MOST_HOURS + ", not " + hours);
        }
        return hours;
    }

    private static void requireKeys(Body body, List<String> keys, String what) {
        for (String key : body.fields().propertyNames()) {
            if (!keys.contains(key)) {
                throw Refusal.badRequest(what + " has no field " + key + "; it has " + String.join(", ", keys));
            }
        }
    }
}
