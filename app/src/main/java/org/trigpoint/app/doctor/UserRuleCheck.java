package org.trigpoint.app.doctor;

import java.util.List;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.SiteUserRules;

/** Whether the rules that stand in the settings are understood. */
final class UserRuleCheck implements Check {
    @Override
    public String name() {
        return "user rules";
    }

    @Override
    public List<Finding> look(Station station) {
        int rules;
        try {
            rules = SiteUserRules.read(station.settings()).size();
        } catch (SettingsException e) {
            return Finding.fail(name(), String.valueOf(e.getMessage()));
        }
        return Finding.ok(name(), rules == 0 ? "none in the settings" : rules + " in the settings, all understood");
    }
}
