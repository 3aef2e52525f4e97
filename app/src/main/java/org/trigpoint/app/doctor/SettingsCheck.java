package org.trigpoint.app.doctor;

import java.util.List;

/** Whether the settings file is understood. */
final class SettingsCheck implements Check {
    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<Finding> look(Station station) {
        if (station.settingsTrouble() != null) {
            return Finding.fail(name(), station.settingsTrouble());
        }
        return Finding.ok(
                name(),
                station.settingsFile() == null
                        ? "no file: flags and defaults"
                        : station.settingsFile() + " is understood");
    }
}
