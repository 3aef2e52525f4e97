package org.trigpoint.threat.skies;

import java.util.List;
import org.trigpoint.flow.Out;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;

/** The numbers of {@code interference} by aircraft and of {@code spoofing}, as they are set. */
public final class SkySettings {
    private static final RuleSetting NIC =
            new RuleSetting("interference.nic", 7, 1, 11, "NIC of a good position at least (14 CFR 91.227: 7)");
    private static final RuleSetting NACP =
            new RuleSetting("interference.nacp", 8, 1, 11, "NACp of a good position at least (14 CFR 91.227: 8)");
    private static final RuleSetting GOOD_SECONDS = new RuleSetting(
            "interference.goodSeconds",
            60,
            0,
            3_600,
            "an aircraft counts as bad that was good for so long before, seconds (ours)");
    private static final RuleSetting FALL_SECONDS = new RuleSetting(
            "interference.fallSeconds", 10, 0, 600, "bad, or good again, for so long at least, seconds (ours)");
    private static final RuleSetting LOST_SECONDS = new RuleSetting(
            "interference.lostSeconds", 30, 5, 600, "heard for so long without any position, seconds (ours)");
    private static final RuleSetting WINDOW_MINUTES = new RuleSetting(
            "interference.windowMinutes",
            5,
            1,
            240,
            "an aircraft counts once in so long, minutes (ours: sets that fail alone, one after another, do not add up)");
    private static final RuleSetting AIRCRAFT = new RuleSetting(
            "interference.aircraft", 3, 2, 1_000, "so many bad aircraft at least (Velocity, OnAir 3; ShadowBroker 5)");
    private static final RuleSetting AIR_SHARE = new RuleSetting(
            "interference.airShare",
            0.3,
            0.01,
            1,
            "more than this share of the aircraft there, less one (ShadowBroker, Velocity, OnAir 0.3)");
    private static final RuleSetting AIR_SPAN_KM =
            new RuleSetting("interference.airSpanKm", 60, 1, 300, "no farther from the next bad one, km (ours)");
    private static final RuleSetting RING_KM =
            new RuleSetting("interference.ringKm", 80, 10, 300, "neighbours are as far around it, km (ours)");
    private static final RuleSetting LEAST_SCORE = new RuleSetting(
            "interference.airLeastScore",
            0,
            -10,
            10,
            "raised when the score by aircraft is above this, log-odds (0: more likely than not)");
    private static final RuleSetting LAYER_MINUTES = new RuleSetting(
            "interference.layerMinutes", 60, 1, 1_440, "the layer counts so long, minutes (OnAir 60; gpsjam a day)");
    private static final RuleSetting LAYER_AIRCRAFT = new RuleSetting(
            "interference.layerAircraft", 3, 1, 1_000, "a cell has a level from so many aircraft on (ours)");
    private static final RuleSetting MEDIUM_SHARE =
            new RuleSetting("interference.mediumShare", 0.02, 0, 1, "share from which a cell is medium (gpsjam 2 %)");
    private static final RuleSetting HIGH_SHARE =
            new RuleSetting("interference.highShare", 0.1, 0, 1, "share above which a cell is high (gpsjam 10 %)");
    private static final RuleSetting SPOOFED = new RuleSetting(
            "spoofing.aircraft", 3, 2, 1_000, "so many aircraft with false positions at least (ours; Velocity 5)");
    private static final RuleSetting SPOOFED_SPAN_KM =
            new RuleSetting("spoofing.spanKm", 60, 1, 300, "no farther from the next such one, km (ours)");
    private static final RuleSetting SPOOFED_MINUTES = new RuleSetting(
            "spoofing.windowMinutes", 10, 1, 240, "their positions lie within so long of each other, minutes (ours)");
    private static final RuleSetting POINT_METERS = new RuleSetting(
            "spoofing.pointMeters", 1_000, 10, 20_000, "one point or one circle, to within this, metres (ours)");
    private static final RuleSetting STAND_SECONDS = new RuleSetting(
            "spoofing.standSeconds", 60, 10, 3_600, "an aeroplane in the air stands so long, seconds (ours)");
    private static final RuleSetting JUMP_KM =
            new RuleSetting("spoofing.jumpKm", 8, 1, 1_000, "a jump is so much farther than 680 m/s carry, km (ours)");
    private static final RuleSetting HORIZON_KM =
            new RuleSetting("spoofing.horizonKm", 50, 1, 1_000, "so far beyond the horizon of the receiver, km (ours)");
    private static final RuleSetting OFF_KM =
            new RuleSetting("spoofing.offKm", 10, 1, 1_000, "so far from where multilateration puts it, km (ours)");
    private static final RuleSetting SPOOFING_SCORE = new RuleSetting(
            "spoofing.leastScore",
            0,
            -10,
            10,
            "raised when the score is above this, log-odds (0: more likely than not)");

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;

    final int nic;
    final int nacp;
    final long goodMicros;
    final long fallMicros;
    final long lostMicros;
    final long windowMicros;
    final int aircraft;
    final double shareRatio;
    final double spanMeters;
    final double ringMeters;
    final double leastScoreLog;
    final long layerMicros;
    final int layerAircraft;
    final double mediumRatio;
    final double highRatio;
    final int spoofed;
    final double spoofedSpanMeters;
    final long spoofedMicros;
    final double pointMeters;
    final long standMicros;
    final double jumpMeters;
    final double horizonMeters;
    final double offMeters;
    final double spoofingScoreLog;

    private SkySettings(RuleSettings set) {
        nic = (int) NIC.in(set);
        nacp = (int) NACP.in(set);
        goodMicros = (long) (GOOD_SECONDS.in(set) * MICROS_PER_SECOND);
        fallMicros = (long) (FALL_SECONDS.in(set) * MICROS_PER_SECOND);
        lostMicros = (long) (LOST_SECONDS.in(set) * MICROS_PER_SECOND);
        windowMicros = (long) (WINDOW_MINUTES.in(set) * MICROS_PER_MINUTE);
        aircraft = (int) AIRCRAFT.in(set);
        shareRatio = AIR_SHARE.in(set);
        spanMeters = 1_000 * AIR_SPAN_KM.in(set);
        ringMeters = 1_000 * RING_KM.in(set);
        leastScoreLog = LEAST_SCORE.in(set);
        layerMicros = (long) (LAYER_MINUTES.in(set) * MICROS_PER_MINUTE);
        layerAircraft = (int) LAYER_AIRCRAFT.in(set);
        mediumRatio = MEDIUM_SHARE.in(set);
        highRatio = HIGH_SHARE.in(set);
        spoofed = (int) SPOOFED.in(set);
        spoofedSpanMeters = 1_000 * SPOOFED_SPAN_KM.in(set);
        spoofedMicros = (long) (SPOOFED_MINUTES.in(set) * MICROS_PER_MINUTE);
        pointMeters = POINT_METERS.in(set);
        standMicros = (long) (STAND_SECONDS.in(set) * MICROS_PER_SECOND);
        jumpMeters = 1_000 * JUMP_KM.in(set);
        horizonMeters = 1_000 * HORIZON_KM.in(set);
        offMeters = 1_000 * OFF_KM.in(set);
        spoofingScoreLog = SPOOFING_SCORE.in(set);
    }

    /** Those in force. */
    static SkySettings of(Out<?> out) {
        return RuleSettings.of(out.board()).derive(SkySettings.class, SkySettings::new);
    }

    /** All that may be set. */
    public static List<RuleSetting> all() {
        return List.of(
                NIC,
                NACP,
                GOOD_SECONDS,
                FALL_SECONDS,
                LOST_SECONDS,
                WINDOW_MINUTES,
                AIRCRAFT,
                AIR_SHARE,
                AIR_SPAN_KM,
                RING_KM,
                LEAST_SCORE,
                LAYER_MINUTES,
                LAYER_AIRCRAFT,
                MEDIUM_SHARE,
                HIGH_SHARE,
                SPOOFED,
                SPOOFED_SPAN_KM,
                SPOOFED_MINUTES,
                POINT_METERS,
                STAND_SECONDS,
                JUMP_KM,
                HORIZON_KM,
                OFF_KM,
                SPOOFING_SCORE);
    }
}
