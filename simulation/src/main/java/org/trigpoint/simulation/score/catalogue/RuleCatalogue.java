package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.score.rules.TrueSpan;
import org.trigpoint.simulation.truth.WorldTrace;

/** The rules that are scored. One more is one more line. */
public final class RuleCatalogue {
    public static final List<RuleTruth> ALL = List.of(
            new DistressTruth(),
            new SilenceTruth(),
            new FeedTruth(),
            new TeleportTruth(),
            new CircleTruth(),
            new ClusterTruth(),
            new IdentityTruth(),
            new MeetingTruth(),
            new CloseQuartersTruth(),
            new InterferenceTruth(),
            new LoiteringTruth(),
            new DriftTruth(),
            new DriftingAshoreTruth(),
            new SuddenStopTruth(),
            new NetBeaconTruth(),
            new ZoneTruth(ZoneTruth.What.ENTRY),
            new ZoneTruth(ZoneTruth.What.EXIT),
            new ZoneTruth(ZoneTruth.What.DWELL),
            new CableDragTruth(),
            new CableStopTruth(),
            new AddressTruth(),
            new AirSilenceTruth(),
            new SpoofingTruth(),
            new DroneSiteTruth(),
            new DroneLinkTruth(),
            new DroneGnssTruth(),
            new DroneFenceTruth());

    private RuleCatalogue() {}

    /** What is true of a world for all rules, rule by rule. */
    public static List<TrueSpan> spansOf(WorldTrace world) {
        List<TrueSpan> spans = new ArrayList<>();
        for (RuleTruth truth : ALL) {
            Marks marks = new Marks(truth.rule(), world);
            truth.mark(world, marks);
            spans.addAll(marks.spans());
        }
        return spans;
    }
}
