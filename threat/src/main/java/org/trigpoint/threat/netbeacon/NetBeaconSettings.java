package org.trigpoint.threat.netbeacon;

import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of the rule, in the units that it reckons in. */
record NetBeaconSettings(double mostMps, double apartMeters, int fewest) {
    private static final RuleSetting MOST =
            new RuleSetting("net-beacon.mostKnots", 2, 0.2, 5, "fastest speed of a beacon, kn (ours)");
    private static final RuleSetting APART = new RuleSetting(
            "net-beacon.apartMeters", 5_000, 200, 20_000, "farthest from the next one of its group, metres (ours)");
    private static final RuleSetting FEWEST =
            new RuleSetting("net-beacon.fewest", 3, 2, 50, "fewest beacons of a group (ours)");

    static final List<RuleSetting> ALL = List.of(MOST, APART, FEWEST);

    static NetBeaconSettings of(RuleSettings set) {
        return new NetBeaconSettings(Units.mpsFromKnots(MOST.in(set)), APART.in(set), (int) Math.round(FEWEST.in(set)));
    }
}
