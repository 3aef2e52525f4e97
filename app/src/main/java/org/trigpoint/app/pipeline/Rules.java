package org.trigpoint.app.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trigpoint.geo.land.Land;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.address.AddressStep;
import org.trigpoint.threat.airsilence.AirSilenceStep;
import org.trigpoint.threat.ashore.AshoreRule;
import org.trigpoint.threat.cases.CasesStep;
import org.trigpoint.threat.circle.CircleRule;
import org.trigpoint.threat.closequarters.CloseQuartersRule;
import org.trigpoint.threat.cluster.ClusterSettings;
import org.trigpoint.threat.corridor.CorridorRule;
import org.trigpoint.threat.distress.DistressRule;
import org.trigpoint.threat.distress.EmergencyRule;
import org.trigpoint.threat.drift.DriftRule;
import org.trigpoint.threat.drone.DroneFenceRule;
import org.trigpoint.threat.drone.DroneGnssRule;
import org.trigpoint.threat.drone.DroneLinkRule;
import org.trigpoint.threat.drone.DroneSiteRule;
import org.trigpoint.threat.feed.ReceiversStep;
import org.trigpoint.threat.identity.IdentitiesStep;
import org.trigpoint.threat.interference.InterferenceRule;
import org.trigpoint.threat.lists.ListRule;
import org.trigpoint.threat.loitering.LoiteringRule;
import org.trigpoint.threat.meeting.MeetingRule;
import org.trigpoint.threat.netbeacon.NetBeaconRule;
import org.trigpoint.threat.normalcy.NormalcyRule;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.scenes.ScenesStep;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.silence.SilenceRule;
import org.trigpoint.threat.site.SiteStep;
import org.trigpoint.threat.skies.SkySettings;
import org.trigpoint.threat.stop.SuddenStopRule;
import org.trigpoint.threat.user.UserRulesRule;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.TrafficRule;
import org.trigpoint.threat.zones.ZoneRule;

/** The rules of Trigpoint, in the order in which they are asked. */
public final class Rules {
    /** Rules about one track. */
    static final List<TrackRule<?>> OF_TRACKS = List.of(
            new DistressRule(), // first: nothing may keep a call for help waiting
            new AshoreRule(),
            new SuddenStopRule(),
            new LoiteringRule(),
            new ListRule(),
            new CircleRule(),
            new ZoneRule(),
            new UserRulesRule(),
            new EmergencyRule(), // from here on about what flies
            new DroneSiteRule(),
            new DroneLinkRule(),
            new DroneGnssRule(),
            new DroneFenceRule());

    /** Rules about several craft near each other. */
    static final List<AreaRule<?>> OF_WATERS = List.of(
            new TrafficRule(),
            new SilenceRule(Land::distanceToShoreMeters),
            new InterferenceRule(),
            new DriftRule(),
            new NetBeaconRule(),
            new MeetingRule(),
            new CloseQuartersRule(),
            new CorridorRule(),
            new NormalcyRule());

    private Rules() {}

    /** The numbers that a site may set, in the order of the rules, and those of cases. */
    public static List<RuleSetting> settings() {
        return Stream.of(
                        OF_TRACKS.stream().map(TrackRule::settings),
                        OF_WATERS.stream().map(AreaRule::settings),
                        Stream.of(
                                IdentitiesStep.settings(),
                                AddressStep.settings(),
                                AirSilenceStep.settings(),
                                ClusterSettings.all(),
                                SkySettings.all(),
                                ScenesStep.settings(),
                                SiteStep.settings(),
                                ReceiversStep.settings(),
                                CasesStep.settings()))
                .flatMap(each -> each)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What a site has set.
     *
     * @param given numbers by name
     * @throws IllegalArgumentException when there is no such number, or it makes no sense so, with what there is
     */
    public static RuleSettings set(Map<String, Double> given) {
        Map<String, RuleSetting> known = new TreeMap<>();
        settings().forEach(setting -> known.put(setting.name(), setting));
        given.forEach((name, value) -> {
            RuleSetting setting = known.get(name);
            if (setting == null) {
                throw new IllegalArgumentException("rules: there is no '" + name + "'. "
                        + (known.isEmpty()
                                ? "No rule has a number to set"
                                : "There are " + String.join(", ", known.keySet())));
            }
            if (value == null || !(value >= setting.leastNumber() && value <= setting.mostNumber())) {
                throw new IllegalArgumentException("rules: " + name + " is from " + setting.leastNumber() + " to "
                        + setting.mostNumber() + ", not " + value + " (" + setting.meaning() + ")");
            }
        });
        return new RuleSettings(given);
    }
}
