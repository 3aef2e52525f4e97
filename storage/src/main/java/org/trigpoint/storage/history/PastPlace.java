package org.trigpoint.storage.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.Tracking;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;

/**
 * Where a track was at an instant: between two points in a straight line, behind the last one carried forward as the live map does.
 *
 * @param point what the map begins with: at the instant where it lies between two points, else the last point before it
 * @param status by how long it had been silent
 * @param latDeg latitude at the instant
 * @param lonDeg longitude at the instant, −180 to 180
 * @param sigmaMeters error at the instant along each axis, one standard deviation
 */
public record PastPlace(HistoryPoint point, Track.Status status, double latDeg, double lonDeg, double sigmaMeters) {
    /** Of the squared distance between two guesses of one place, in units of its variance, 95 % are below: chi-square, two degrees. */
    private static final double CHI_SQUARE_95 = 5.991;
    /** What is said to be surer than this is not. */
    private static final double LEAST_SIGMA_METERS = 5;

    private static final double MICROS = 1e6;
    private static final double SEEN_COAST_SECONDS = 60;
    private static final double SEEN_LOST_SECONDS = 600;
    private static final double STILL_MPS = 0.25;

    /** By all that is known now; empty when it was not there, or silent for too long. */
    public static Optional<PastPlace> asItWas(TrackMoment moment, long epochMicros) {
        HistoryPoint before = moment.before();
        HistoryPoint after = moment.after();
        if (before != null && after != null && near(before, epochMicros) && near(after, epochMicros)) {
            return Optional.of(between(before, after, epochMicros, moment.track()));
        }
        return carried(before, epochMicros, moment.track());
    }

    /** By what was known at the instant. */
    public static Optional<PastPlace> asKnown(TrackMoment moment, long epochMicros) {
        return carried(moment.known(), epochMicros, moment.track());
    }

    private static boolean near(HistoryPoint point, long epochMicros) {
        return Math.abs(point.timeEpochMicros() - epochMicros) <= MomentQuery.REACH_MICROS;
    }

    private static PastPlace between(HistoryPoint before, HistoryPoint after, long epochMicros, PastTrack track) {
        double part = (epochMicros - before.timeEpochMicros())
                / (double) (after.timeEpochMicros() - before.timeEpochMicros());
        double lat = before.latDeg() + part * (after.latDeg() - before.latDeg());
        double lon = Angles.wrapLonDeg(before.lonDeg() + part * Angles.wrapLonDeg(after.lonDeg() - before.lonDeg()));
        double sigma = before.sigmaMeters() + part * (after.sigmaMeters() - before.sigmaMeters());
        double wander = wanderMeters(before, after, epochMicros, intensityMps2PerSecond(track));
        sigma = Math.hypot(sigma, wander);
        HistoryPoint there = new HistoryPoint(
                epochMicros,
                Math.max(before.knownEpochMicros(), after.knownEpochMicros()),
                lat,
                lon,
                before.eastMps() + part * (after.eastMps() - before.eastMps()),
                before.northMps() + part * (after.northMps() - before.northMps()),
                sigma);
        Track.Status status = statusAfter(epochMicros - before.timeEpochMicros(), track);
        // It came back, so it was never lost.
        status = status == Track.Status.LOST ? Track.Status.COASTING : status;
        return new PastPlace(there, status, lat, lon, sigma);
    }

    /**
     * How far it may have strayed between two points at which place and velocity are known: the variance of the integrated Brownian
     * motion that is held at both ends, q a³ b³ / (3 (a + b)³).
     */
    private static double wanderMeters(HistoryPoint before, HistoryPoint after, long epochMicros, double intensity) {
        double a = (epochMicros - before.timeEpochMicros()) / MICROS;
        double b = (after.timeEpochMicros() - epochMicros) / MICROS;
        double share = a * b / (a + b);
        return Math.sqrt(intensity * share * share * share / 3);
    }

    private static Optional<PastPlace> carried(@Nullable HistoryPoint last, long epochMicros, PastTrack track) {
        if (last == null || !near(last, epochMicros)) {
            return Optional.empty();
        }
        long silent = epochMicros - last.timeEpochMicros();
        Track.Status status = statusAfter(silent, track);
        double sigma = grownSigma(last.sigmaMeters(), silent / MICROS, intensityMps2PerSecond(track));
        boolean moves = Math.hypot(last.eastMps(), last.northMps()) > STILL_MPS && status != Track.Status.LOST;
        if (!moves) {
            return Optional.of(new PastPlace(last, status, last.latDeg(), last.lonDeg(), sigma));
        }
        Position there = LocalFrame.at(last.latDeg(), last.lonDeg())
                .positionAt(last.eastMps() * silent / MICROS, last.northMps() * silent / MICROS);
        return Optional.of(new PastPlace(last, status, there.latDeg(), there.lonDeg(), sigma));
    }

    /** As the picture would call it that keeps tracks as it does unless it is told otherwise. */
    private static Track.Status statusAfter(long silentMicros, PastTrack track) {
        boolean seen = track.identity() == Identity.NONE;
        double seconds = silentMicros / MICROS;
        if (seconds >= (seen ? SEEN_LOST_SECONDS : Tracking.DEFAULT.lostAfterSeconds())) {
            return Track.Status.LOST;
        }
        return seconds >= (seen ? SEEN_COAST_SECONDS : Tracking.DEFAULT.coastAfterSeconds())
                ? Track.Status.COASTING
                : Track.Status.CONFIRMED;
    }

    /** Intensity of the white-noise acceleration by what a platform is, as the map has it. */
    private static double intensityMps2PerSecond(PastTrack track) {
        int type = track.shipType();
        if (track.identity() == Identity.NONE) {
            return 0.2;
        }
        if (track.platform() == Platform.SAR_AIRCRAFT || (type >= 20 && type < 30)) {
            return 10;
        }
        if (track.transponder().isClassB() || (type >= 30 && type < 60)) {
            return 0.1;
        }
        return type >= 70 && type < 90 ? 0.01 : 0.02;
    }

    /**
     * Standard deviation along an axis so long after a point: nearly constant velocity, known as well as in the steady state of the
     * filter (Y. Bar-Shalom, X. R. Li, T. Kirubarajan, Estimation with Applications to Tracking and Navigation, Wiley 2001, section 9.2).
     */
    private static double grownSigma(double sigmaMeters, double seconds, double intensity) {
        double variance = sigmaMeters * sigmaMeters;
        double covariance = Math.cbrt(variance * variance * intensity / 2);
        double velocity = Math.cbrt(2 * variance * intensity * intensity);
        return Math.sqrt(variance
                + 2 * seconds * covariance
                + seconds * seconds * velocity
                + intensity * seconds * seconds * seconds / 3);
    }

    /** Metres between two places of one track. */
    public double metersTo(PastPlace other) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(other.latDeg, other.lonDeg);
        return Math.hypot(offset.eastMeters(), offset.northMeters());
    }

    /** True when two places of one track at one instant are further apart than the errors of both explain in 95 of 100. */
    public boolean differsFrom(PastPlace other) {
        if (point.equals(other.point)) {
            return false;
        }
        double one = Math.max(sigmaMeters, LEAST_SIGMA_METERS);
        double two = Math.max(other.sigmaMeters, LEAST_SIGMA_METERS);
        double meters = metersTo(other);
        return meters * meters > CHI_SQUARE_95 * (one * one + two * two);
    }
}
