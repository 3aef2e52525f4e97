package org.trigpoint.app.pipeline;

import static org.trigpoint.flow.Pipeline.RECORDING;

import java.util.List;
import org.trigpoint.feeds.DecodeStep;
import org.trigpoint.feeds.adsb.AdsbFormat;
import org.trigpoint.feeds.ais.AisFormat;
import org.trigpoint.feeds.ais.Mmsi;
import org.trigpoint.feeds.archive.AisCsvFormat;
import org.trigpoint.feeds.cot.CotFormat;
import org.trigpoint.feeds.detections.DetectionFormat;
import org.trigpoint.feeds.firms.FirmsFormat;
import org.trigpoint.feeds.gnss.GnssFormat;
import org.trigpoint.feeds.hear.HearStep;
import org.trigpoint.feeds.klv.KlvFormat;
import org.trigpoint.feeds.mavlink.MavlinkFormat;
import org.trigpoint.feeds.phone.PhoneFormat;
import org.trigpoint.feeds.sensorthings.SensorThingsFormat;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.fusion.associate.AssociateStep;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.cell.SceneScan;
import org.trigpoint.fusion.cell.Waypoint;
import org.trigpoint.fusion.join.JoinStep;
import org.trigpoint.fusion.match.MatchStep;
import org.trigpoint.fusion.scan.ScanStep;
import org.trigpoint.fusion.segment.SegmentStep;
import org.trigpoint.fusion.stitch.StitchStep;
import org.trigpoint.geo.land.Land;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.OutcomeCodec;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.AlertByHand;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.recording.CaseCommand;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.SilenceBegun;
import org.trigpoint.model.recording.SilenceEnded;
import org.trigpoint.model.recording.SourceClosed;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.threat.address.AddressStep;
import org.trigpoint.threat.airsilence.AirSilenceStep;
import org.trigpoint.threat.cases.CasesStep;
import org.trigpoint.threat.cluster.ClusterStep;
import org.trigpoint.threat.cluster.Jump;
import org.trigpoint.threat.cluster.JumpsStep;
import org.trigpoint.threat.drone.LinksStep;
import org.trigpoint.threat.feed.ReceiversStep;
import org.trigpoint.threat.identity.IdentitiesStep;
import org.trigpoint.threat.lifecycle.LifecycleStep;
import org.trigpoint.threat.rules.AirSign;
import org.trigpoint.threat.rules.LinkSign;
import org.trigpoint.threat.rules.Passage;
import org.trigpoint.threat.rules.Sign;
import org.trigpoint.threat.rules.Silent;
import org.trigpoint.threat.rules.TrackRulesStep;
import org.trigpoint.threat.scenes.ScenesStep;
import org.trigpoint.threat.site.SiteStep;
import org.trigpoint.threat.skies.AirTrustStep;
import org.trigpoint.threat.skies.Sample;
import org.trigpoint.threat.skies.SkiesStep;
import org.trigpoint.threat.waters.Disturbed;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.Pulse;
import org.trigpoint.threat.waters.Traffic;
import org.trigpoint.threat.waters.Unsettled;
import org.trigpoint.threat.waters.WatersStep;
import org.trigpoint.threat.zones.ZoneStep;

/**
 * The pipeline of Trigpoint, for every carrier.
 *
 * <p>Lines are decoded once; from there on each audience of the site has a pipeline of its own, with what may be released to it.
 * So the emitter of every output names the audience whose output it is.
 */
public final class TrigpointPipeline {
    /** What became of raw lines: what platforms say of themselves, after the receivers were joined. */
    public static final String OUTCOMES = "outcomes";

    /** What sensors saw. */
    public static final String DETECTIONS = "detections";

    /** What sensors searched. */
    public static final String LOOKS = "looks";

    /** Rejections: the part of the outcomes that no receiver can change. */
    public static final String REJECTED = "rejected";

    /** Tracks, each change as a new revision. */
    public static final String TRACKS = "tracks";

    /** Zones, each change as a new version. */
    public static final String ZONES = "zones";

    /** Where craft are heard, each change anew. */
    public static final String COVERAGE = "coverage";

    /** Where positioning is disturbed, each change anew. */
    public static final String INTERFERENCE = "interference";

    /** What each thing in a scene is held to be, each change anew. */
    public static final String MATCHES = "matches";

    /** Alerts, each change as a new revision. */
    public static final String ALERTS = "alerts";

    /** Cases and silences, each change as a new revision. */
    public static final String CASES = "cases";

    private TrigpointPipeline() {}

    /** Declares it. */
    public static Pipeline declare() {
        return declare(new ScanStep());
    }

    /** Declares it with a step for scans of the caller's, which may send to cells of another size. */
    public static Pipeline declare(ScanStep scan) {
        return Pipeline.of(RecordedCodec.BODIES)
                .partedStage(
                        new DecodeStep(
                                List.of(
                                        new AisFormat(),
                                        new AisCsvFormat(Mmsi::classify),
                                        new AdsbFormat(),
                                        new KlvFormat(),
                                        new CotFormat(Mmsi::classify),
                                        new GnssFormat(),
                                        new PhoneFormat(),
                                        new SensorThingsFormat(),
                                        DetectionFormat.ofLines(),
                                        DetectionFormat.ofTables(),
                                        new MavlinkFormat(),
                                        new FirmsFormat()),
                                OutcomeCodec.INSTANCE),
                        new Releasing(),
                        Pipeline.from(RECORDING, Raw.class),
                        Pipeline.from(RECORDING, SourceClosed.class))
                .stage(new HearStep(), Pipeline.from("decode", Report.class))
                .beside(
                        new SegmentStep(),
                        Pipeline.from("hear", Report.class),
                        Pipeline.from(RECORDING, TrackCommand.class))
                .stage(scan, Pipeline.from("decode", Detection.class), Pipeline.from("decode", Look.class))
                .stage(
                        new AssociateStep(),
                        Pipeline.from("segment", CellReport.class),
                        Pipeline.from("scan", CellScan.class))
                .stage(
                        new StitchStep(),
                        Pipeline.from("associate", Associated.class),
                        Pipeline.from(RECORDING, AssociationCommand.class),
                        Pipeline.from(RECORDING, TrackCommand.class))
                .stage(
                        new JoinStep(),
                        Pipeline.from("segment", Labelled.class),
                        Pipeline.from("stitch", Associated.class),
                        Pipeline.from(RECORDING, TrackCommand.class))
                .beside(new TrackRulesStep(Rules.OF_TRACKS), Pipeline.from("segment", Labelled.class))
                .stage(new ZoneStep(), Pipeline.from(RECORDING, ZoneCommand.class))
                .stage(new AirTrustStep(), Pipeline.from("track-rules", Labelled.class))
                .stage(
                        new SkiesStep(),
                        Pipeline.from("air-trust", Sample.class),
                        Pipeline.from("track-rules", Leg.class))
                .stage(
                        new MatchStep(),
                        Pipeline.from("segment", Waypoint.class),
                        Pipeline.from("scan", SceneScan.class))
                .stage(
                        new WatersStep(Rules.OF_WATERS),
                        Pipeline.from("track-rules", Leg.class),
                        Pipeline.from("skies", Disturbed.class),
                        Pipeline.from("match", SilentSeen.class))
                .stage(
                        new ScenesStep(Land::distanceToShoreMeters),
                        Pipeline.from("match", SightMatch.class),
                        Pipeline.from("match", Unseen.class),
                        Pipeline.from("waters", Coverage.class))
                .stage(
                        new IdentitiesStep(),
                        Pipeline.from("track-rules", Sign.class),
                        Pipeline.from("waters", Unsettled.class))
                .stage(
                        new AddressStep(),
                        Pipeline.from("track-rules", AirSign.class),
                        Pipeline.from("track-rules", Silent.class))
                .stage(
                        new AirSilenceStep(),
                        Pipeline.from("track-rules", Passage.class),
                        Pipeline.from("addresses", Passage.class))
                .stage(new LinksStep(), Pipeline.from("track-rules", LinkSign.class))
                .stage(new JumpsStep(), Pipeline.from("track-rules", Leg.class))
                .stage(new ClusterStep(), Pipeline.from("jumps", Jump.class))
                .stage(new ReceiversStep(), Pipeline.from("waters", Pulse.class))
                .stage(new SiteStep(), Pipeline.from("decode", Detection.class), Pipeline.from("decode", Look.class))
                .stage(
                        new LifecycleStep(),
                        Pipeline.from("track-rules", Finding.class),
                        Pipeline.from("identities", Finding.class),
                        Pipeline.from("addresses", Finding.class),
                        Pipeline.from("air-silences", Finding.class),
                        Pipeline.from("links", Finding.class),
                        Pipeline.from("waters", Finding.class),
                        Pipeline.from("skies", Finding.class),
                        Pipeline.from("scenes", Finding.class),
                        Pipeline.from("clusters", Finding.class),
                        Pipeline.from("receivers", Finding.class),
                        Pipeline.from("sites", Finding.class),
                        Pipeline.from(RECORDING, AlertByHand.class),
                        Pipeline.from(RECORDING, AlertVerdict.class))
                .stage(
                        new CasesStep(),
                        Pipeline.from("lifecycle", Alert.class),
                        Pipeline.from("waters", Traffic.class),
                        Pipeline.from(RECORDING, CaseCommand.class),
                        Pipeline.from(RECORDING, SilenceBegun.class),
                        Pipeline.from(RECORDING, SilenceEnded.class))
                .output(REJECTED, "decode", Rejected.class)
                .output(OUTCOMES, "hear", Report.class)
                .output(DETECTIONS, "decode", Detection.class)
                .output(LOOKS, "decode", Look.class)
                .output(TRACKS, "join", Track.class)
                .output(ZONES, "zones", Zone.class)
                .output(COVERAGE, "waters", Coverage.class)
                .output(INTERFERENCE, "skies", Interference.class)
                .output(MATCHES, "scenes", SceneAnswer.class)
                .output(ALERTS, "lifecycle", Alert.class)
                .output(CASES, "cases", Casework.class)
                .numbered(
                        "decode",
                        "hear",
                        "segment",
                        "scan",
                        "associate",
                        "stitch",
                        "join",
                        "track-rules",
                        "zones",
                        "waters",
                        "identities",
                        "jumps",
                        "clusters",
                        "receivers",
                        "lifecycle",
                        "cases",
                        "air-trust",
                        "skies",
                        "addresses",
                        "air-silences",
                        "links",
                        "match",
                        "scenes",
                        "sites")
                .build();
    }
}
