package org.trigpoint.threat.meeting;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Hull;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;

/**
 * Two ships stay close to each other, at rest or under way together, for longer than pairs of their kind do by the way. The newest leg of
 * each is carried to the time of the other's. Time together is summed up; a run less than some hours after another goes on with it.
 *
 * <p>Where one of the two is not heard, {@link OneSided} says what is known.
 *
 * <p>A pair of which neither was seen under way lies where it lay: at berth, at anchor. It is not followed.
 */
public final class MeetingRule implements AreaRule<MeetingState> {
    /** Name in alerts. */
    public static final String NAME = "meeting";

    private static final MeetingStateCodec STATE_CODEC = new MeetingStateCodec();
    /** A finding that was said is taken back when the score falls this far below what raises it. */
    private static final double BACK_LOG = 1.5;
    /** A tow is so far ahead or astern, centre to centre. */
    private static final double ASTERN_MOST_METERS = 900;

    private static final double ASTERN_LEAST_METERS = 60;
    private static final double ASTERN_DEG = 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RuleSetting> settings() {
        return MeetingSettings.all();
    }

    @Override
    public MeetingState open() {
        return new MeetingState();
    }

    private static MeetingSettings settings(Watch watch) {
        return RuleSettings.of(watch.board()).derive(MeetingSettings.class, MeetingSettings::of);
    }

    @Override
    public void on(Leg leg, MeetingState state, Watch watch) {
        if (!state.awaited.isEmpty()) {
            new OneSided(state, settings(watch), watch).hear(leg);
        }
        if (leg.late() || !ShipKind.isShip(leg) || !leg.motion().hasSpeed()) {
            return;
        }
        MeetingSettings set = settings(watch);
        if (leg.motion().speedMps() > set.cameMps) {
            state.underWay.put(leg.track(), leg.untilEpochMicros());
        }
        if (leg.motion().speedMps() > set.togetherMps) {
            return;
        }
        watch.waters().forEachNear(leg.latDeg(), leg.lonDeg(), set.reachMeters, other -> {
            if (!other.last().track().equals(leg.track())) {
                compare(leg, other, state, set, watch);
            }
        });
    }

    private static void compare(Leg leg, Craft other, MeetingState state, MeetingSettings set, Watch watch) {
        Leg theirs = other.last();
        long now = leg.untilEpochMicros();
        boolean known = ShipKind.isShip(theirs)
                && theirs.motion().hasSpeed()
                && theirs.motion().speedMps() <= set.togetherMps
                && Math.abs(now - theirs.untilEpochMicros()) <= set.ageMicros;
        if (!known) {
            return;
        }
        boolean underWay =
                theirs.motion().speedMps() > set.restMps || leg.motion().speedMps() > set.restMps;
        if (underWay && !isParallel(leg, theirs, set)) {
            return;
        }
        Mover there = other.moverAt(now);
        LocalFrame.Offset offset = LocalFrame.at(leg.latDeg(), leg.lonDeg()).offsetTo(there.latDeg(), there.lonDeg());
        double centreMeters =
                Math.sqrt(offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters());
        double bearingDeg = StrictMath.toDegrees(StrictMath.atan2(offset.eastMeters(), offset.northMeters()));
        double hulls = Hull.reachMeters(leg, bearingDeg, 1, 1) + Hull.reachMeters(theirs, bearingDeg, 1, 1);
        double hullMeters = Math.max(0, centreMeters - hulls);
        if (hullMeters > set.withinMeters(PairType.of(leg, theirs))) {
            return;
        }
        Encounter encounter = encounter(leg, theirs, state, set);
        if (encounter == null) {
            return;
        }
        double speedMps = (leg.motion().speedMps() + theirs.motion().speedMps()) / 2;
        boolean astern = underWay && isAstern(leg, bearingDeg, centreMeters);
        encounter.take(now, hullMeters, speedMps, underWay, astern, set.gapMicros);
        encounter.heardEpochMicros = watch.now().arrivalEpochMicros();
        encounter.note(leg.stamp(), theirs.stamp());
        judge(encounter, set, watch);
    }

    private static boolean isParallel(Leg one, Leg other, MeetingSettings set) {
        return one.motion().hasCourse()
                && other.motion().hasCourse()
                && Math.abs(Angles.turnDeg(
                                one.motion().courseDeg(), other.motion().courseDeg()))
                        <= set.courseDeg
                && Math.abs(one.motion().speedMps() - other.motion().speedMps()) <= set.restMps / 2;
    }

    private static boolean isAstern(Leg leg, double bearingDeg, double centreMeters) {
        double off = Math.abs(Angles.turnDeg(leg.motion().courseDeg(), bearingDeg));
        return centreMeters >= ASTERN_LEAST_METERS
                && centreMeters <= ASTERN_MOST_METERS
                && (off <= ASTERN_DEG || off >= 180 - ASTERN_DEG);
    }

    private static @Nullable Encounter encounter(Leg leg, Leg theirs, MeetingState state, MeetingSettings set) {
        Pair pair = Pair.of(leg.track(), theirs.track());
        long now = leg.untilEpochMicros();
        Encounter kept = state.encounters.get(pair);
        boolean isLow = pair.low().equals(leg.track());
        Leg low = isLow ? leg : theirs;
        Leg high = isLow ? theirs : leg;
        if (kept != null && now - kept.untilEpochMicros <= set.mergeMicros) {
            kept.complete(low, high);
            return kept;
        }
        long lowCame = state.came(pair.low(), now, set.cameMicros);
        long highCame = state.came(pair.high(), now, set.cameMicros);
        if (lowCame == Encounter.NEVER && highCame == Encounter.NEVER) {
            return null;
        }
        Encounter begun = new Encounter(pair);
        begun.begin(now, low, lowCame, high, highCame);
        state.encounters.put(pair, begun);
        return begun;
    }

    /** Says it when there is something new to say, by the cell that holds the ship with the lower id. */
    private static void judge(Encounter encounter, MeetingSettings set, Watch watch) {
        Craft low = watch.waters().find(encounter.pair.low());
        Craft high = watch.waters().find(encounter.pair.high());
        if (low == null || high == null) {
            return;
        }
        PairType type = PairType.of(low.last(), high.last());
        if (encounter.togetherMicros() < set.leastMicros(type, encounter.isUnderWay())) {
            return;
        }
        boolean over = watch.now().arrivalEpochMicros() - encounter.heardEpochMicros > set.gapMicros;
        boolean draught = !encounter.saidDraught && MeetingEvidence.draughtChanged(encounter, low.last(), high.last());
        boolean due = encounter.saidEpochMicros == Encounter.NEVER
                || encounter.untilEpochMicros - encounter.saidEpochMicros >= set.againMicros;
        boolean news = over ? draught || !encounter.saidOver : due || draught;
        if (!news || !low.last().isHome()) {
            return;
        }
        AlertContent content =
                new MeetingEvidence(encounter, type, low.last(), high.last(), over, set, watch).content();
        boolean said = encounter.saidEpochMicros != Encounter.NEVER;
        encounter.saidEpochMicros = say(content, said, set, watch) ? encounter.untilEpochMicros : Encounter.NEVER;
        encounter.saidOver = over;
        encounter.saidDraught |= draught;
    }

    /** Says it when its score is high enough, or takes it back; true when it stands as said then. */
    static boolean say(AlertContent content, boolean said, MeetingSettings set, Watch watch) {
        double scoreLog = content.scoreLog();
        if (said && scoreLog <= set.leastScoreLog - BACK_LOG) {
            watch.emit(Finding.ofPair(content)
                    .disproved("What is known of the two by now speaks against a meeting worth a look"));
            return false;
        }
        if (said || scoreLog > set.leastScoreLog) {
            watch.emit(Finding.ofPair(content));
            return true;
        }
        return false;
    }

    @Override
    public void onGone(Craft craft, MeetingState state, Watch watch) {
        state.underWay.remove(craft.last().track());
        state.awaited.remove(craft.last().track());
    }

    @Override
    public void onMinute(MeetingState state, Watch watch) {
        MeetingSettings set = settings(watch);
        new OneSided(state, set, watch).minute();
        long now = watch.now().arrivalEpochMicros();
        for (Iterator<Encounter> all = state.encounters.values().iterator(); all.hasNext(); ) {
            Encounter each = all.next();
            long apart = now - each.heardEpochMicros;
            if (apart > set.mergeMicros || (apart > 2 * set.gapMicros && each.togetherMicros() < set.gapMicros)) {
                all.remove();
            } else if (apart > set.gapMicros) {
                judge(each, set, watch);
            }
        }
    }

    @Override
    public long forgetEpochMicros(MeetingState state) {
        // It is of no use without the craft that the cell knows of.
        return Long.MIN_VALUE;
    }

    @Override
    public Codec<MeetingState> stateCodec() {
        return STATE_CODEC;
    }
}
