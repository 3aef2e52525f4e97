package org.trigpoint.threat.closequarters;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.ClosestApproach;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Hull;
import org.trigpoint.threat.waters.Leg;

/**
 * How close two ships will come, as one look at both sees it.
 *
 * @param seconds until the closest approach
 * @param meters between them then
 * @param limitMeters what is too close in the direction in which they lie then
 * @param ways in which they may go on: 1 when neither turns
 * @param closeWays those of them in which they come too close
 * @param straight true when they do on the courses that they have now
 */
record Foresight(double seconds, double meters, double limitMeters, int ways, int closeWays, boolean straight) {
    /** True when it is foreseen that they come too close: straight on, or in three of four ways in which they may turn. */
    boolean isClose() {
        return straight || (closeWays > 0 && 4 * closeWays >= 3 * ways);
    }

    /** True when they may come too close, though it is not foreseen: what was foreseen before may hold still. */
    boolean isOpen() {
        return closeWays > 0;
    }

    /** How many of the ways in which they may go on lead clear, of one. */
    double clearRatio() {
        return (double) (ways - closeWays) / ways;
    }

    /** Two ships at a time, of which it is known how near they come straight on. */
    record Look(
            Craft craft,
            Craft other,
            long nowEpochMicros,
            Mover one,
            Mover two,
            ClosestApproach closest,
            CloseQuartersSettings set,
            AreaRule.Watch watch) {
        /** What is foreseen. */
        Foresight foresee() {
            double limitMeters = straightLimitMeters();
            boolean ahead = closest.timeSeconds() >= 0 && closest.timeSeconds() <= set.tcpaSeconds;
            boolean straight = ahead && closest.distanceMeters() <= limitMeters;
            Foresight foresight = new Foresight(
                    closest.timeSeconds(), closest.distanceMeters(), limitMeters, 1, straight ? 1 : 0, straight);
            double speeds =
                    craft.last().motion().speedMps() + other.last().motion().speedMps();
            boolean soon =
                    closest.presentMeters() <= speeds * set.raiseSeconds + set.widestMeters(craft.last(), other.last());
            TurningWays turning = soon ? TurningWays.of(craft, other, nowEpochMicros) : null;
            return turning == null ? foresight : turned(foresight, turning);
        }

        private Foresight turned(Foresight straight, TurningWays turning) {
            int close = straight.closeWays;
            TurningWays.Way nearest = null;
            double nearestLimitMeters = 0;
            for (int number = 0; number < TurningWays.COUNT && !turning.isWild(); number++) {
                TurningWays.Way way = turning.way(number);
                double limit = limitMeters(way);
                if (way.timeSeconds() > 0 && way.timeSeconds() <= set.tcpaSeconds && way.distanceMeters() <= limit) {
                    close++;
                    if (nearest == null || way.distanceMeters() < nearest.distanceMeters()) {
                        nearest = way;
                        nearestLimitMeters = limit;
                    }
                }
            }
            if (straight.straight || nearest == null) {
                return new Foresight(
                        straight.seconds,
                        straight.meters,
                        straight.limitMeters,
                        1 + TurningWays.COUNT,
                        close,
                        straight.straight);
            }
            return new Foresight(
                    nearest.timeSeconds(),
                    nearest.distanceMeters(),
                    nearestLimitMeters,
                    1 + TurningWays.COUNT,
                    close,
                    false);
        }

        /** How close is too close: where the two ellipses would touch, in the direction in which they lie at the closest approach. */
        private double straightLimitMeters() {
            if (closest.distanceMeters() > set.widestMeters(craft.last(), other.last())
                    || Math.abs(closest.timeSeconds()) > set.tcpaSeconds) {
                return 0;
            }
            Position there = one.positionAfter(closest.timeSeconds());
            LocalFrame.Offset offset = LocalFrame.at(there).offsetTo(two.positionAfter(closest.timeSeconds()));
            double bearingDeg = StrictMath.toDegrees(StrictMath.atan2(offset.eastMeters(), offset.northMeters()));
            return limitMeters(closest.distanceMeters(), bearingDeg, bearingDeg);
        }

        private double limitMeters(TurningWays.Way way) {
            return limitMeters(
                    way.distanceMeters(), way.bearingDeg() - way.turnedDeg(), way.bearingDeg() - way.otherTurnedDeg());
        }

        private double limitMeters(double meters, double bearingDeg, double otherBearingDeg) {
            double plain = reachMeters(craft.last(), bearingDeg) + reachMeters(other.last(), otherBearingDeg);
            return meters <= plain && CloseQuartersEvidence.isNarrow(craft.last(), set, watch)
                    ? plain * set.narrowRatio
                    : plain;
        }

        private double reachMeters(Leg leg, double bearingDeg) {
            return Hull.reachMeters(
                    leg, CloseQuartersEvidence.lengthMeters(leg), bearingDeg, set.lengthFactor, set.beamFactor);
        }
    }
}
