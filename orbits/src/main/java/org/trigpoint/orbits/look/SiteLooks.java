package org.trigpoint.orbits.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.Acquisition;
import org.trigpoint.model.lookahead.DetectionOdds;
import org.trigpoint.model.lookahead.Eye;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.orbits.ephemeris.Sun;

/** When eyes of the site look: what stands always, what flies when it can be there. For any thread. */
public final class SiteLooks {
    private static final long STEP_MICROS = 600_000_000;
    private static final double LEAST_PROB = 0.005;
    private static final int CORNERS = 48;
    /** With the sun lower a daylight camera sees nothing. */
    private static final double LEAST_SUN_DEG = -6;

    private final Whereabouts where;
    private final Conditions conditions;

    /** Where what is looked for may be, and what is known of it. */
    public SiteLooks(Whereabouts where, Conditions conditions) {
        this.where = where;
        this.conditions = conditions;
    }

    /** All looks of an eye within a time. */
    public List<Glimpse> find(SiteEye eye, long fromEpochMicros, long untilEpochMicros) {
        return switch (eye) {
            case SiteEye.Standing standing -> standing(standing, fromEpochMicros, untilEpochMicros);
            case SiteEye.Flying flying ->
                flying(flying, fromEpochMicros, untilEpochMicros).stream().toList();
        };
    }

    /** Each time in which it may see the thing is told by the moment at which that is likeliest. */
    private List<Glimpse> standing(SiteEye.Standing eye, long from, long until) {
        List<Glimpse> found = new ArrayList<>();
        long begin = -1;
        long best = from;
        double most = 0;
        for (long at = from; at <= until + STEP_MICROS; at += STEP_MICROS) {
            double prob = at > until ? 0 : inViewProb(eye, at);
            if (prob >= LEAST_PROB) {
                begin = begin < 0 ? at : begin;
                best = prob > most ? at : best;
                most = Math.max(most, prob);
            } else if (begin >= 0) {
                found.add(glimpse(eye, begin, at - STEP_MICROS, best, most));
                begin = -1;
                most = 0;
            }
        }
        return found;
    }

    private double inViewProb(SiteEye.Standing eye, long at) {
        return where.at(at)
                .map(spread -> {
                    LocalFrame.Offset offset = LocalFrame.at(spread.centre()).offsetTo(eye.at());
                    if (Math.hypot(offset.eastMeters(), offset.northMeters()) > eye.farMeters() + spread.farMeters()) {
                        return 0.0;
                    }
                    return spread.shareProb(
                            (east, north) -> sees(eye, east - offset.eastMeters(), north - offset.northMeters()));
                })
                .orElse(0.0);
    }

    private static boolean sees(SiteEye.Standing eye, double eastMeters, double northMeters) {
        double range = Math.hypot(eastMeters, northMeters);
        double bearing = Math.toDegrees(Math.atan2(eastMeters, northMeters));
        double into = ((bearing - eye.fromDeg()) % 360 + 360) % 360;
        return range >= eye.nearMeters() && range <= eye.farMeters() && into <= eye.sweepDeg();
    }

    private Glimpse glimpse(SiteEye.Standing eye, long from, long until, long best, double inViewProb) {
        Spread spread = where.at(best).orElseThrow();
        double range = Math.clamp(
                Geodesic.between(eye.at(), spread.centre()).distanceMeters(), eye.nearMeters(), eye.farMeters());
        return new Glimpse(
                eye.eye(),
                from,
                until,
                best,
                inViewProb,
                new Acquisition(Acquisition.Plan.SYSTEMATIC, 1, "it looks always"),
                odds(eye, range, spread.centre(), best),
                0,
                Double.NaN,
                Double.NaN,
                eye.acuity() instanceof SiteEye.Camera camera ? camera.pixelRad() * range : Double.NaN,
                sector(eye),
                spread.ellipse());
    }

    private DetectionOdds odds(SiteEye.Standing eye, double rangeMeters, Position there, long at) {
        return switch (eye.acuity()) {
            case SiteEye.Radar radar ->
                Detecting.radar(rangeMeters, radar.lengthMeters(), radar.rangeMeters(), conditions);
            // How far one can see through the air down here nobody has said.
            case SiteEye.Camera camera ->
                lit(
                        Detecting.of(eye.eye().sense(), camera.pixelRad() * rangeMeters, conditions, Double.NaN),
                        eye.eye().sense(),
                        there,
                        at);
        };
    }

    private static DetectionOdds lit(DetectionOdds odds, Eye.Sense sense, Position there, long at) {
        boolean dark = sense == Eye.Sense.OPTICAL && Sun.elevationDeg(there, at) < LEAST_SUN_DEG;
        return new DetectionOdds(odds.sizeProb(), odds.seaProb(), odds.clearProb(), dark ? 0 : 1);
    }

    private static List<Position> sector(SiteEye.Standing eye) {
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i <= CORNERS; i++) {
            ring.add(Geodesic.from(eye.at(), eye.fromDeg() + eye.sweepDeg() * i / CORNERS, eye.farMeters()));
        }
        if (eye.sweepDeg() < 360) {
            ring.add(eye.at());
            ring.add(ring.getFirst());
        }
        return ring;
    }

    /** The first moment at which it can be over the middle, if it starts now; it then looks as long as it can stay. */
    private Optional<Glimpse> flying(SiteEye.Flying eye, long from, long until) {
        for (long at = from; at <= until; at += STEP_MICROS / 10) {
            Optional<Spread> spread = where.at(at);
            if (spread.isEmpty()) {
                continue;
            }
            double distance = Geodesic.between(eye.at(), spread.get().centre()).distanceMeters();
            double flown = (at - from) / 1e6;
            if (flown + distance / eye.speedMps() > eye.enduranceSeconds()) {
                return Optional.empty();
            }
            if (distance <= eye.speedMps() * flown) {
                return Optional.of(glimpse(eye, spread.get(), from, at, distance));
            }
        }
        return Optional.empty();
    }

    private Glimpse glimpse(SiteEye.Flying eye, Spread spread, long start, long at, double distanceMeters) {
        LocalFrame.Offset offset = LocalFrame.at(spread.centre()).offsetTo(eye.at());
        double inViewProb = spread.shareProb((east, north) ->
                Math.hypot(east - offset.eastMeters(), north - offset.northMeters()) <= eye.rangeMeters());
        double stays = eye.enduranceSeconds() - (at - start) / 1e6 - distanceMeters / eye.speedMps();
        double clearProb = CloudTable.published().clearProb(spread.centre().latDeg(), at);
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i <= CORNERS; i++) {
            ring.add(Geodesic.from(eye.at(), 360.0 * i / CORNERS, Math.min(eye.rangeMeters(), 5_000_000)));
        }
        return new Glimpse(
                eye.eye(),
                at,
                at + Math.round(stays * 1e6),
                at,
                inViewProb,
                new Acquisition(Acquisition.Plan.NEEDS_TASKING, Double.NaN, "it flies when it is sent"),
                lit(
                        Detecting.of(eye.eye().sense(), eye.resolutionMeters(), conditions, clearProb),
                        eye.eye().sense(),
                        spread.centre(),
                        at),
                0,
                Double.NaN,
                Double.NaN,
                eye.resolutionMeters(),
                ring,
                spread.ellipse());
    }
}
