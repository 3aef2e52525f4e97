package org.trigpoint.fusion.deleter;

import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Tracking;
import org.trigpoint.model.track.Track;

/**
 * How long a track may be silent before it is coasting, lost, ended.
 *
 * <p>The settings hold for movers. What reports every three minutes by rule (ITU-R M.1371, annex 1, tables 1 and 2: at anchor or
 * moored, class B below 2 knots, aids) is never called coasting before two such reports and half a minute are missed. A track
 * that was never confirmed ends when it would be lost.
 *
 * @param coastMicros silence after which a confirmed track is coasting
 * @param lostMicros silence after which it is lost
 * @param endMicros silence after which it leaves the picture
 */
public record Silence(long coastMicros, long lostMicros, long endMicros) {
    private static final double SLOW_REPORT_SECONDS = 180;
    private static final double SLOW_COAST_SECONDS = 2 * SLOW_REPORT_SECONDS + 30;
    private static final double SLOW_LOST_SECONDS = 6 * SLOW_REPORT_SECONDS + 30;
    private static final double SEEN_COAST_SECONDS = 60;
    private static final double SEEN_LOST_SECONDS = 600;
    private static final double SEEN_END_SECONDS = 3_600;
    private static final double CLASS_B_SLOW_MPS = 2 * 0.5144;
    private static final double MICROS = 1e6;

    /** The silence that a platform is allowed. */
    public static Silence allowed(Tracking tracking, boolean slowReporter) {
        double coast = slowReporter
                ? Math.max(tracking.coastAfterSeconds(), SLOW_COAST_SECONDS)
                : tracking.coastAfterSeconds();
        double lost = Math.max(
                coast,
                slowReporter ? Math.max(tracking.lostAfterSeconds(), SLOW_LOST_SECONDS) : tracking.lostAfterSeconds());
        double end = Math.max(lost, tracking.forgetAfterSeconds());
        return new Silence((long) (coast * MICROS), (long) (lost * MICROS), (long) (end * MICROS));
    }

    /** The silence of what only sensors see: they look often, or what was seen is soon anywhere. */
    public static Silence ofSeen(Tracking tracking) {
        double coast = Math.min(tracking.coastAfterSeconds(), SEEN_COAST_SECONDS);
        double lost = Math.max(coast, Math.min(tracking.lostAfterSeconds(), SEEN_LOST_SECONDS));
        double end = Math.max(lost, Math.min(tracking.forgetAfterSeconds(), SEEN_END_SECONDS));
        return new Silence((long) (coast * MICROS), (long) (lost * MICROS), (long) (end * MICROS));
    }

    /** True for what reports every three minutes by rule. */
    public static boolean isSlowReporter(
            Platform platform, Transponder transponder, NavigationStatus status, double speedMps) {
        boolean held = status == NavigationStatus.AT_ANCHOR
                || status == NavigationStatus.MOORED
                || status == NavigationStatus.AGROUND;
        return platform.isFixed() || held || (transponder.isClassB() && speedMps < CLASS_B_SLOW_MPS);
    }

    /** What a track is after so long a silence. */
    public Track.Status statusAfter(long silentMicros, boolean confirmed) {
        if (silentMicros >= endMicros || (!confirmed && silentMicros >= lostMicros)) {
            return Track.Status.ENDED;
        }
        if (!confirmed) {
            return Track.Status.TENTATIVE;
        }
        if (silentMicros >= lostMicros) {
            return Track.Status.LOST;
        }
        return silentMicros >= coastMicros ? Track.Status.COASTING : Track.Status.CONFIRMED;
    }

    /** The silence at which the status next changes; {@link Long#MAX_VALUE} when it has ended. */
    public long nextMicros(long silentMicros, boolean confirmed) {
        if (!confirmed) {
            return silentMicros < lostMicros ? lostMicros : Long.MAX_VALUE;
        }
        if (silentMicros < coastMicros) {
            return coastMicros;
        }
        if (silentMicros < lostMicros) {
            return lostMicros;
        }
        return silentMicros < endMicros ? endMicros : Long.MAX_VALUE;
    }
}
