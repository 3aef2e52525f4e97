package org.trigpoint.threat.closequarters;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.motion.ClosestApproach;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;

/**
 * Two ships under way will pass so close, if both keep course and speed or go on turning, that ellipses about their hulls overlap. Foreseen from the newest
 * legs, so about once a minute from each: what begins later than that is not seen in time. When they have passed, it says how close.
 */
public final class CloseQuartersRule implements AreaRule<Approaches> {
    /** Name in alerts. */
    public static final String NAME = "close-quarters";

    private static final ApproachesCodec STATE_CODEC = new ApproachesCodec();
    /** The other comes no faster: 30 kn. */
    private static final double OTHER_MPS = 15;
    /** They have passed when the closest approach is so long ago. */
    private static final double PASSED_SECONDS = 60;
    /** Between two looks of a pair: the closest approach lies on straight ways still. */
    private static final double LOOK_SECONDS = 75;
    /** An approach that nobody foresees any more is let go after this; one that was said, when its ships are not heard. */
    private static final long GONE_MICROS = 300_000_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return CloseQuartersSettings.all();
    }

    @Override
    public Approaches open() {
        return new Approaches();
    }

    private static CloseQuartersSettings settings(Watch watch) {
        return RuleSettings.of(watch.board()).derive(CloseQuartersSettings.class, CloseQuartersSettings::of);
    }

    @Override
    public void on(Leg leg, Approaches state, Watch watch) {
        if (leg.late() || !ShipKind.isShip(leg) || !leg.motion().hasSpeed()) {
            return;
        }
        CloseQuartersSettings set = settings(watch);
        Craft craft = watch.waters().find(leg.track());
        if (craft == null || !isUnderWay(leg, set)) {
            return;
        }
        Mover one = craft.moverAt(leg.untilEpochMicros());
        double reachMeters = (leg.motion().speedMps() + OTHER_MPS) * set.tcpaSeconds;
        watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), reachMeters, other -> {
            if (other != craft && isKnown(leg, other.last(), set)) {
                look(craft, one, other, state, set, watch);
            }
        });
    }

    private static boolean isUnderWay(Leg leg, CloseQuartersSettings set) {
        return leg.motion().hasSpeed()
                && leg.motion().hasCourse()
                && leg.motion().speedMps() >= set.underWayMps
                && leg.status() != NavigationStatus.AT_ANCHOR
                && leg.status() != NavigationStatus.MOORED
                && leg.status() != NavigationStatus.AGROUND;
    }

    private static boolean isKnown(Leg leg, Leg theirs, CloseQuartersSettings set) {
        Leg older = leg.untilEpochMicros() < theirs.untilEpochMicros() ? leg : theirs;
        return ShipKind.isShip(theirs)
                && isUnderWay(theirs, set)
                && Math.max(leg.motion().speedMps(), theirs.motion().speedMps()) >= set.leastMps
                && Math.abs(leg.untilEpochMicros() - theirs.untilEpochMicros())
                        <= set.ageMicros + set.ageReports * older.intervalMicros();
    }

    private static void look(
            Craft craft, Mover one, Craft other, Approaches state, CloseQuartersSettings set, Watch watch) {
        long now = craft.last().untilEpochMicros();
        if (FarApart.are(craft, one, other, set) && state.find(craft, other) == null) {
            return;
        }
        Mover two = other.moverAt(now);
        ClosestApproach closest = ClosestApproach.of(one, two);
        boolean isLow = craft.last().track().compareTo(other.last().track()) < 0;
        Leg low = isLow ? craft.last() : other.last();
        Leg high = isLow ? other.last() : craft.last();
        Approach approach = state.find(craft, other);
        if (approach != null) {
            saw(approach, closest, now, watch);
        }
        Foresight foresight = new Foresight.Look(craft, other, now, one, two, closest, set, watch).foresee();
        if (foresight.isClose()) {
            Approach then = approach == null ? new Approach(low.track(), high.track(), now) : approach;
            if (approach == null) {
                saw(then, closest, now, watch);
                state.put(then);
            }
            foresee(then, foresight, low, high, set, watch);
        } else if (approach != null) {
            passOrLetGo(approach, closest, foresight, state, low, high, set, watch);
        }
    }

    private static void saw(Approach approach, ClosestApproach closest, long now, Watch watch) {
        approach.lookedEpochMicros = Math.max(approach.lookedEpochMicros, now);
        approach.heardEpochMicros = watch.now().arrivalEpochMicros();
        approach.saw(closest.presentMeters(), now);
        if (closest.timeSeconds() < 0 && closest.timeSeconds() >= -LOOK_SECONDS) {
            approach.saw(closest.distanceMeters(), now + (long) (closest.timeSeconds() * 1e6));
        }
    }

    private static void foresee(
            Approach approach, Foresight foresight, Leg low, Leg high, CloseQuartersSettings set, Watch watch) {
        approach.held++;
        approach.foreseenMeters = foresight.meters();
        approach.foreseenSeconds = foresight.seconds();
        approach.limitMeters = foresight.limitMeters();
        approach.note(low.stamp(), high.stamp());
        boolean near = approach.held >= set.heldLooks && foresight.seconds() <= set.raiseSeconds;
        if (near && !approach.said) {
            AlertContent content = new CloseQuartersEvidence(approach, low, high, set, watch).foreseen(foresight);
            if (content.scoreLog() > set.leastScoreLog) {
                // The cell that the one with the lower id may have come to when they have passed knows of it too.
                approach.said = true;
                if (low.isHome()) {
                    watch.emit(Finding.ofPair(content));
                }
            }
        }
    }

    private static void passOrLetGo(
            Approach approach,
            ClosestApproach closest,
            Foresight foresight,
            Approaches state,
            Leg low,
            Leg high,
            CloseQuartersSettings set,
            Watch watch) {
        if (closest.timeSeconds() < -PASSED_SECONDS) {
            passed(approach, low, high, set, watch);
            state.remove(approach);
        } else if (!approach.said && !foresight.isOpen()) {
            approach.held = 0;
        }
    }

    private static void passed(
            Approach approach, @Nullable Leg low, @Nullable Leg high, CloseQuartersSettings set, Watch watch) {
        if (!approach.said || low == null || high == null || !low.isHome() || !approach.isPassed()) {
            return;
        }
        Finding finding = Finding.ofPair(new CloseQuartersEvidence(approach, low, high, set, watch).passed());
        watch.emit(
                approach.closestMeters > set.passedRatio * approach.limitMeters
                        ? finding.disproved("They passed " + Math.round(approach.closestMeters) + " m apart")
                        : finding);
    }

    @Override
    public void onMinute(Approaches state, Watch watch) {
        if (state.all().isEmpty()) {
            return;
        }
        CloseQuartersSettings set = settings(watch);
        long now = watch.now().arrivalEpochMicros();
        List<Approach> gone = new ArrayList<>();
        for (Approach each : state.all()) {
            if (each.heardEpochMicros <= now - GONE_MICROS) {
                gone.add(each);
            }
        }
        for (Approach each : gone) {
            Craft low = watch.waters().find(each.low);
            Craft high = watch.waters().find(each.high);
            passed(each, low == null ? null : low.last(), high == null ? null : high.last(), set, watch);
            state.remove(each);
        }
    }

    @Override
    public long forgetEpochMicros(Approaches state) {
        // It is of no use without the craft that the cell knows of.
        return Long.MIN_VALUE;
    }

    @Override
    public Codec<Approaches> stateCodec() {
        return STATE_CODEC;
    }
}
