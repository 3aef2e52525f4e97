package org.trigpoint.app.station;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.trial.Expressions;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.picture.UserRuleBook;
import org.trigpoint.server.port.RuleTrial;

/** The rules that stand in the settings file: they are those of each audience of the site. */
public final class SiteUserRules {
    private SiteUserRules() {}

    /** What the settings say, by id. Throws SettingsException that names the rule, the line and the column. */
    public static Map<String, UserRule.Content> read(Settings settings) {
        Map<String, UserRule.Content> rules = new TreeMap<>();
        for (Settings.UserRuleSetting set : settings.userRules()) {
            try {
                UserRule.requireId(0, set.id());
            } catch (IllegalArgumentException e) {
                throw new SettingsException("userRules: " + e.getMessage());
            }
            if (rules.put(set.id(), content(set)) != null) {
                throw new SettingsException("userRules: " + set.id() + " is there twice");
            }
        }
        return rules;
    }

    private static UserRule.Content content(Settings.UserRuleSetting set) {
        UserRule.Content content;
        Integer minutes = set.leastMinutes();
        try {
            content = new UserRule.Content(set.title(), set.expression(), minutes == null ? 0 : minutes, severity(set));
        } catch (IllegalArgumentException e) {
            throw new SettingsException("userRules: " + set.id() + ": " + e.getMessage());
        }
        List<RuleTrial.Fault> faults = Expressions.faults(content.expression());
        if (!faults.isEmpty()) {
            throw new SettingsException("userRules: " + set.id() + ": expression, " + faults.getFirst());
        }
        return content;
    }

    private static Severity severity(Settings.UserRuleSetting set) {
        String said = set.severity();
        if (said == null) {
            return Severity.MODERATE;
        }
        return Arrays.stream(Severity.values())
                .filter(each -> each.name().equals(said.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "severity is one of " + Arrays.toString(Severity.values()) + ", not " + said));
    }

    /** What is to be recorded so that the rules of the settings are in force, and those that stand there no more are not. */
    static List<UserRule> changes(Settings settings, Audiences audiences, UserRuleBook inForce) {
        Map<String, UserRule.Content> wanted = read(settings);
        List<UserRule> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(1, audiences.names().size()); i++) {
            if ((audiences.present() >>> i & 1) == 0) {
                continue;
            }
            int audience = i;
            Map<String, UserRule> there = new TreeMap<>();
            inForce.of(audience).forEach(entry -> there.put(entry.rule().id(), entry.rule()));
            wanted.forEach((id, content) -> {
                UserRule rule = new UserRule(audience, id, content, UserRule.OF_SETTINGS);
                if (!rule.equals(there.get(id))) {
                    changes.add(rule);
                }
            });
            there.values().stream()
                    .filter(rule -> rule.person().equals(UserRule.OF_SETTINGS) && !wanted.containsKey(rule.id()))
                    .forEach(rule -> changes.add(new UserRule(audience, rule.id(), null, UserRule.OF_SETTINGS)));
        }
        return changes;
    }
}
