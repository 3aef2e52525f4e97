package org.trigpoint.threat.silence;

import java.util.List;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.threat.reception.Ear;
import org.trigpoint.threat.reception.Hearing;
import org.trigpoint.threat.reception.NowCast;
import org.trigpoint.threat.reception.Places;
import org.trigpoint.threat.reception.Reception;
import org.trigpoint.threat.reception.Slots;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ReportingInterval;

/**
 * Asks how probable the silence of a craft is, had it sent as before: minute by minute of its own time, with who hears what around it.
 *
 * <p>No minute counts for more than {@link #MOST_PROB}: what hides one report hides those beside it too. Minutes whose reports may still be
 * on their way are not judged, nor those in which it may have left the water that is known.
 */
final class Judge {
    /** Most minutes of a silence that are looked at: what was heard before and since must both be remembered. */
    static final int MOST_SLOTS = 90;

    private static final double MOST_PROB = 0.6;
    /** A leg is told when it is over. */
    private static final int TOLD_SLOTS = 2;

    private static final int LEAST_RECORD_SLOTS = 10;
    /** Slower than this it may have come to rest within minutes, and then report every three. */
    private static final double SLOW_KNOTS = 5;

    private static final double AT_SEA_KNOTS = 1;

    private final AreaRule.Watch watch;
    private final Reception reception;
    private final SilenceSettings settings;
    private final Berths berths;
    private final Shore shore;

    Judge(AreaRule.Watch watch, Reception reception, SilenceSettings settings, Berths berths, Shore shore) {
        this.watch = watch;
        this.reception = reception;
        this.settings = settings;
        this.berths = berths;
        this.shore = shore;
    }

    /** True when a silence of the craft could be held against it at all, wherever others are heard. */
    boolean mayJudge(Craft craft, Hearing hearing) {
        Leg leg = craft.last();
        long begin = hearing.any().newest();
        return Reception.counts(leg)
                && leg.isHome()
                && (settings.leisure() || !leg.isHidden())
                && !isAtRest(leg)
                && hearing.recordSlots(begin) >= LEAST_RECORD_SLOTS
                && hearing.shareRatio(hearing.any(), begin) >= settings.leastShareRatio()
                && !berths.hold(leg.latDeg(), leg.lonDeg(), watch.now().arrivalEpochMicros());
    }

    private boolean isAtRest(Leg leg) {
        return leg.status() == NavigationStatus.AT_ANCHOR
                || leg.status() == NavigationStatus.MOORED
                || leg.status() == NavigationStatus.AGROUND
                || !leg.motion().hasSpeed()
                || Units.knotsFromMps(leg.motion().speedMps()) < settings.leastSpeedKn();
    }

    /** What is known of its silence now. */
    Judgement judge(Craft craft, Hearing hearing) {
        long begin = hearing.any().newest();
        long sure = watch.now().arrivalEpochMicros() - reception.delayMicros(hearing);
        long end = Math.min(Slots.at(sure) - TOLD_SLOTS, begin + MOST_SLOTS);
        Position middle = expected(craft.last(), Math.max(begin, (begin + end) / 2), 0);
        NowCast cast =
                NowCast.around(craft, hearing, begin, middle.latDeg(), middle.lonDeg(), watch.waters(), reception);
        return new Sum(craft, hearing, cast, begin, end).judgement();
    }

    private static Position ahead(Leg leg, double meters) {
        if (!leg.motion().hasCourse()) {
            return Position.of(leg.latDeg(), leg.lonDeg());
        }
        double course = StrictMath.toRadians(leg.motion().courseDeg());
        return LocalFrame.at(leg.latDeg(), leg.lonDeg())
                .positionAt(meters * StrictMath.sin(course), meters * StrictMath.cos(course));
    }

    /** Where a craft should be in a slot, so much farther on. */
    static Position expected(Leg leg, long slot, double fartherMeters) {
        double seconds = Math.max(0, (slot * Slots.MICROS + Slots.MICROS / 2 - leg.untilEpochMicros()) / 1e6);
        return ahead(leg, (leg.motion().hasSpeed() ? leg.motion().speedMps() * seconds : 0) + fartherMeters);
    }

    /** The sum over the minutes of a silence. */
    private final class Sum {
        private final Leg leg;
        private final Hearing hearing;
        private final NowCast cast;
        private final long begin;
        private final long end;
        private final boolean slow;
        private final Places.Known home;
        private int asked;
        private int minutes;
        private double expected;
        private double log;
        private double hears;
        private double placeRatio = Double.NaN;
        private int placeCraft;

        Sum(Craft craft, Hearing hearing, NowCast cast, long begin, long end) {
            leg = craft.last();
            this.hearing = hearing;
            this.cast = cast;
            this.begin = begin;
            this.end = end;
            slow = Units.knotsFromMps(leg.motion().speedMps()) < SLOW_KNOTS;
            home = known(Position.of(leg.latDeg(), leg.lonDeg()), begin);
        }

        private Places.Known known(Position place, long slot) {
            return reception.place(place, leg, slot, (long) settings.learnMinutes(), settings.learnCraft());
        }

        Judgement judgement() {
            if (cast.neighbours().size() >= settings.leastNeighbours() && !cast.hasLostItsHearer(end)) {
                for (long slot = begin + 1; slot <= end; slot++) {
                    take(slot);
                }
            }
            List<NowCast.Neighbour> heard = cast.neighbours().stream()
                    .filter(each -> each.hearing().any().count(end, Math.clamp(end - begin, 0, 64)) > 0)
                    .toList();
            int impaired = (int) cast.neighbours().stream()
                    .filter(NowCast.Neighbour::impaired)
                    .count();
            return new Judgement(
                    begin,
                    end,
                    minutes,
                    expected,
                    log,
                    asked == 0 ? 0 : hears / asked,
                    cast.neighbours(),
                    heard,
                    cast.together(end).size(),
                    impaired,
                    hearing.longestQuiet(begin),
                    placeRatio,
                    placeCraft);
        }

        /** Whether the place was known in that minute: what was learned since does not count. */
        private void take(long slot) {
            double prob = cast.heardProb(slot);
            if (prob <= 0) {
                return;
            }
            hears += Math.min(1, prob / hearing.shareRatio(hearing.any(), begin));
            asked++;
            Position there = expected(leg, slot, 0);
            Places.Known place = known(there, slot);
            if (place.state() != Coverage.State.KNOWN || isEdge(slot) || isBerth(there, slot)) {
                return;
            }
            placeRatio = place.heardRatio();
            placeCraft = place.craft();
            double worse = home.heardRatio() > 0 && place.heardRatio() < home.heardRatio()
                    ? place.heardRatio() / home.heardRatio()
                    : 1;
            log += StrictMath.log1p(-Math.min(MOST_PROB, atRest(prob) * worse));
            expected += (double) Slots.MICROS
                    / (slow ? Math.max(leg.intervalMicros(), ReportingInterval.SLOWEST_MICROS) : leg.intervalMicros());
            minutes++;
        }

        /** What is known to end soon ahead of it is an edge, and it may be over it. */
        private boolean isEdge(long slot) {
            return Units.knotsFromMps(leg.motion().speedMps()) > AT_SEA_KNOTS
                    && known(expected(leg, slot, Places.AHEAD_METERS), slot).state() != Coverage.State.KNOWN;
        }

        private boolean isBerth(Position there, long slot) {
            return berths.hold(there.latDeg(), there.lonDeg(), slot * Slots.MICROS)
                    || shore.distanceMeters(there.latDeg(), there.lonDeg(), settings.shoreMeters() + 1)
                            < settings.shoreMeters();
        }

        /** The probability if it may have come to rest: its reports are then three minutes apart. */
        private double atRest(double prob) {
            if (!slow) {
                return prob;
            }
            double most = 0;
            for (Ear ear : hearing.ears()) {
                most = Math.max(most, hearing.reportRatio(ear));
            }
            return Math.min(prob, most * Slots.MICROS / ReportingInterval.SLOWEST_MICROS);
        }
    }
}
