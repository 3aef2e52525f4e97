package org.trigpoint.threat.drone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.threat.setting.RuleSetting;

/** What counts as a site, as it is set. */
final class SiteSettings {
    private static final ZoneCategory[] CATEGORIES = ZoneCategory.values();
    private static final RuleSetting MOST_METERS = new RuleSetting(
            "drone-site.mostMeters",
            600,
            50,
            20_000,
            "Higher than this it flies over a site, not in it, metres (ours: five times the 120 m of open flights)");

    static final List<RuleSetting> ALL = all();

    final double mostMeters;
    private final boolean[] guarded = new boolean[CATEGORIES.length];

    private SiteSettings(RuleSettings set) {
        mostMeters = MOST_METERS.in(set);
        for (int i = 0; i < CATEGORIES.length; i++) {
            guarded[i] = ALL.get(i).in(set) > 0;
        }
    }

    private static List<RuleSetting> all() {
        List<RuleSetting> all = new ArrayList<>();
        for (ZoneCategory category : CATEGORIES) {
            all.add(new RuleSetting(
                    "drone-site." + category.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    category == ZoneCategory.PROTECTED ? 1 : 0,
                    0,
                    1,
                    "1: drones in such zones raise alerts"));
        }
        all.add(MOST_METERS);
        return List.copyOf(all);
    }

    static SiteSettings of(RuleSettings set) {
        return set.derive(SiteSettings.class, SiteSettings::new);
    }

    boolean isGuarded(ZoneCategory category) {
        return guarded[category.ordinal()];
    }
}
