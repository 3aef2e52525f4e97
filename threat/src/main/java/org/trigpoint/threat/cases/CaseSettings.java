package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.threat.setting.RuleSetting;

/** How cases are made of alerts, how many are shown, and what makes one go before another: numbers that a site may set. */
final class CaseSettings {
    private static final String PREFIX = "cases.";
    private static final double MICROS_PER_HOUR = 3.6e9;
    private static final double MOST_RATIO = 100;
    private static final double LEAST_RATIO = 0.01;

    private static final RuleSetting GAP =
            setting("gapHours", 2, 0.01, 168, "h between two alerts of one case, at most");
    private static final RuleSetting BUDGET =
            setting("budget", 12, 1, 10_000, "new cases in a window, for so many ships");
    private static final RuleSetting LEAST =
            setting("least", 4, 1, 10_000, "new cases in a window, where ships are few");
    private static final RuleSetting SHIPS = setting("ships", 1_000, 1, 1_000_000, "ships that the budget is for");
    private static final RuleSetting WINDOW = setting("windowHours", 8, 0.1, 168, "h that the budget is for, a watch");
    private static final RuleSetting HALF_LIFE =
            setting("halfLifeHours", 6, 0.1, 168, "h after which freshness is half");
    private static final RuleSetting DISTRESS = ratio("distress", 10, "someone is in distress");

    private static final List<RuleSetting> SEVERITIES = List.of(
            ratio("severity.unknown", 1, "severity unknown"),
            ratio("severity.minor", 0.5, "minor"),
            ratio("severity.moderate", 1, "moderate"),
            ratio("severity.severe", 2, "severe"),
            ratio("severity.extreme", 4, "extreme"));

    /** What others cannot do without, or what is dangerous to all around, counts more. */
    private static final List<RuleSetting> ZONES = zones();

    private static List<RuleSetting> zones() {
        List<RuleSetting> zones = new ArrayList<>();
        for (ZoneCategory category : ZoneCategory.values()) {
            double ratio = switch (category) {
                case CABLE, PIPELINE, PLATFORM -> 2;
                case WIND_FARM, PORT, PROTECTED -> 1.5;
                case OTHER, ANCHORAGE, LANE, BOUNDARY, TRANSFER, EXERCISE, SITE -> 1;
            };
            String name = category.name().toLowerCase(Locale.ROOT).replace('_', '-');
            zones.add(ratio("zone." + name, ratio, "in or at a zone of that category"));
        }
        return zones;
    }

    private static final List<RuleSetting> VESSELS = List.of(
            ratio("vessel.unknown", 1, "a vessel of unknown or another type"),
            ratio("vessel.passenger", 2, "a passenger ship or ferry, AIS types 60 to 69"),
            ratio("vessel.tanker", 2, "a tanker, 80 to 89, or dangerous cargo"),
            ratio("vessel.cargo", 1.2, "a cargo ship, 70 to 79"),
            ratio("vessel.fast", 1.5, "a high-speed craft or wing in ground, 20 to 29 and 40 to 49"),
            ratio("vessel.fishing", 1, "a fishing vessel, 30"),
            ratio("vessel.pleasure", 0.8, "a sailing or pleasure craft, 36 and 37"));

    /** The classes of vessels, in the order of their settings. */
    private enum Vessel {
        UNKNOWN,
        PASSENGER,
        TANKER,
        CARGO,
        FAST,
        FISHING,
        PLEASURE;

        private static final int TENS = 10;

        /** The class of an AIS type of ship and cargo (ITU-R M.1371-5, table 53). */
        static Vessel of(int shipType) {
            boolean dangerous = shipType / TENS == 7 && shipType % TENS >= 1 && shipType % TENS <= 4;
            return switch (shipType / TENS) {
                case 2, 4 -> FAST;
                case 6 -> PASSENGER;
                case 7 -> dangerous ? TANKER : CARGO;
                case 8 -> TANKER;
                case 3 ->
                    switch (shipType) {
                        case 30 -> FISHING;
                        case 36, 37 -> PLEASURE;
                        default -> UNKNOWN;
                    };
                default -> UNKNOWN;
            };
        }
    }

    final long gapMicros;
    final long windowMicros;
    final double halfLifeSeconds;
    private final double budgetCases;
    private final double leastCases;
    private final double perShips;
    private final double distressRatio;
    private final double[] severityRatios;
    private final double[] zoneRatios;
    private final double[] vesselRatios;

    private CaseSettings(RuleSettings set) {
        gapMicros = Math.round(GAP.in(set) * MICROS_PER_HOUR);
        windowMicros = Math.round(WINDOW.in(set) * MICROS_PER_HOUR);
        halfLifeSeconds = HALF_LIFE.in(set) * 3_600;
        budgetCases = BUDGET.in(set);
        leastCases = LEAST.in(set);
        perShips = SHIPS.in(set);
        distressRatio = DISTRESS.in(set);
        severityRatios = ratios(SEVERITIES, set);
        zoneRatios = ratios(ZONES, set);
        vesselRatios = ratios(VESSELS, set);
    }

    private static double[] ratios(List<RuleSetting> settings, RuleSettings set) {
        return settings.stream().mapToDouble(setting -> setting.in(set)).toArray();
    }

    private static RuleSetting setting(String name, double byDefault, double least, double most, String meaning) {
        return new RuleSetting(PREFIX + name, byDefault, least, most, meaning);
    }

    private static RuleSetting ratio(String name, double byDefault, String of) {
        return setting(name, byDefault, LEAST_RATIO, MOST_RATIO, "factor of the consequence: " + of);
    }

    /** The numbers that a site may set. */
    static List<RuleSetting> settings() {
        List<RuleSetting> all = new ArrayList<>(List.of(GAP, BUDGET, LEAST, SHIPS, WINDOW, HALF_LIFE, DISTRESS));
        all.addAll(SEVERITIES);
        all.addAll(ZONES);
        all.addAll(VESSELS);
        return all;
    }

    /** Those in force. */
    static CaseSettings of(RuleSettings set) {
        return set.derive(CaseSettings.class, CaseSettings::new);
    }

    /**
     * New cases that may be shown in a window.
     *
     * @param ships distinct ones lately
     */
    long allowedCases(long ships) {
        return (long) Math.max(Math.max(1, Math.floor(leastCases)), Math.floor(budgetCases * ships / perShips));
    }

    double distressRatio(boolean distress) {
        return distress ? distressRatio : 1;
    }

    double severityRatio(Severity severity) {
        return severityRatios[severity.ordinal()];
    }

    double zoneRatio(ZoneCategory category) {
        return zoneRatios[category.ordinal()];
    }

    /** Of the vessel of which most would follow. */
    double vesselRatio(List<Integer> shipTypes) {
        double most = 0;
        for (int type : shipTypes) {
            most = Math.max(most, vesselRatios[Vessel.of(type).ordinal()]);
        }
        return most == 0 ? vesselRatios[Vessel.UNKNOWN.ordinal()] : most;
    }
}
