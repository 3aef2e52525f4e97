package org.trigpoint.model.lookahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;

/**
 * Where something will be that goes on as it did, for days.
 *
 * <p>The nearly-constant-velocity model of {@link MovingEstimate} leads on in hops of an hour, which compose to the same as one step. Its
 * white noise would let a ship be farther than it can sail: no axis grows beyond the speed that it has, times the time, over what it was at
 * first. Immutable.
 */
public final class Drift implements EllipseOverTime {
    /** Ships keep their course for hours: as the matching of scenes takes it, m²/s³. */
    public static final double SHIP_MPS2_PER_SECOND = 0.003;

    /** What is at rest may begin to drift. */
    private static final double LEAST_MPS = 2;

    /** Of what is known no better nothing is said: it can be anywhere. */
    private static final double MOST_SIGMA_METERS = 1_000_000;

    private static final long HOP_MICROS = 3_600_000_000L;

    private final long startEpochMicros;
    private final double intensityMps2PerSecond;
    private final double mostMps;
    private final double startMeters2;
    private final List<MovingEstimate> hops = new ArrayList<>();

    /**
     * @param estimate at its time; it is copied
     * @param intensityMps2PerSecond of the white-noise acceleration, m²/s³
     * @param untilEpochMicros nothing is said of after
     */
    public Drift(MovingEstimate estimate, long startEpochMicros, double intensityMps2PerSecond, long untilEpochMicros) {
        this.startEpochMicros = startEpochMicros;
        this.intensityMps2PerSecond = intensityMps2PerSecond;
        mostMps = Math.max(LEAST_MPS, Math.hypot(estimate.eastMps(), estimate.northMps()));
        startMeters2 = Math.max(estimate.eeMeters2(), estimate.nnMeters2());
        MovingEstimate at = new MovingEstimate();
        at.copy(estimate);
        for (long time = startEpochMicros; time <= untilEpochMicros; time += HOP_MICROS) {
            hops.add(at);
            MovingEstimate next = new MovingEstimate();
            next.copy(at);
            if (!next.predict(HOP_MICROS / 1e6, intensityMps2PerSecond)) {
                break;
            }
            at = next;
        }
    }

    /** Of a track that is a ship, from its dated estimate on. */
    public static Drift of(Estimate estimate, long untilEpochMicros) {
        Covariance4 known = estimate.covariance();
        MovingEstimate start = new MovingEstimate();
        start.place(estimate.latDeg(), estimate.lonDeg(), estimate.eastMps(), estimate.northMps());
        start.spread(
                known.eeMeters2(),
                known.enMeters2(),
                known.nnMeters2(),
                known.eveMeters2PerSecond(),
                known.evnMeters2PerSecond(),
                known.nveMeters2PerSecond(),
                known.nvnMeters2PerSecond(),
                known.veveMps2(),
                known.vevnMps2(),
                known.vnvnMps2());
        return new Drift(start, estimate.timeEpochMicros(), SHIP_MPS2_PER_SECOND, untilEpochMicros);
    }

    @Override
    public Optional<PlaceEllipse> at(long epochMicros) {
        long since = epochMicros - startEpochMicros;
        int hop = (int) Math.min(since / HOP_MICROS, hops.size() - 1L);
        double rest = (since - hop * HOP_MICROS) / 1e6;
        if (since < 0 || hops.isEmpty() || rest > HOP_MICROS / 1e6) {
            return Optional.empty();
        }
        MovingEstimate then = new MovingEstimate();
        then.copy(hops.get(hop));
        if (!then.predict(rest, intensityMps2PerSecond)) {
            return Optional.empty();
        }
        double far = mostMps * since / 1e6;
        double most = startMeters2 + far * far;
        double shrink = Math.min(1, most / Math.max(then.eeMeters2(), then.nnMeters2()));
        PlaceEllipse ellipse = new PlaceEllipse(
                Position.of(then.latDeg(), then.lonDeg()),
                then.eeMeters2() * shrink,
                then.enMeters2() * shrink,
                then.nnMeters2() * shrink);
        return ellipse.majorMeters() > MOST_SIGMA_METERS ? Optional.empty() : Optional.of(ellipse);
    }
}
