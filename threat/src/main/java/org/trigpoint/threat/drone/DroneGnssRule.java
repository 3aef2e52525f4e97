package org.trigpoint.threat.drone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;

/** A drone that is armed has no place in three dimensions any more, after it had one (MAVLink {@code GPS_RAW_INT}, below {@code GPS_FIX_TYPE_3D_FIX}). */
public final class DroneGnssRule implements TrackRule<Gnss> {
    private static final String NAME = "drone-gnss";
    private static final int VERSION = 1;
    private static final RuleSetting STANDS =
            new RuleSetting("drone-gnss.standsSeconds", 5, 0, 600, "Without a 3D fix for so long, seconds (ours)");
    private static final long SAY_EVERY_MICROS = Drones.MINUTE_MICROS;
    /** At least so often: one report may be damaged. */
    private static final int LEAST_REPORTS = 2;
    /** So many satellites at once are lost to jamming more than to a wall. */
    private static final int MANY_SATELLITES = 5;

    private static final double PRIOR_LOG = -1;
    private static final double LOST_LOG = 1.5;
    private static final double FLIES_LOG = 0.5;
    private static final double SATELLITES_LOG = 0.5;
    private static final double FEW_LOG = -0.5;
    private static final double STANDS_LOG = -1.5;
    /** A 3D fix asks for four; with so few before, any wall takes it. */
    private static final int FEW_SATELLITES = 6;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Platform.Domain domain() {
        return Platform.Domain.AIR;
    }

    @Override
    public List<RuleSetting> settings() {
        return List.of(STANDS);
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable Gnss on(Watch watch, @Nullable Gnss before, Findings findings) {
        Condition said = watch.report() instanceof TelemetryReport told ? told.condition() : null;
        if (said == null) {
            return before;
        }
        if (said.gnss().isWhole()) {
            Gnss state = before == null ? new Gnss() : before;
            whole(said, watch, state, findings);
            return state;
        }
        if (before != null && said.gnss() != Condition.Gnss.UNKNOWN) {
            lost(said, watch, before, findings);
        } else if (before != null && before.loss != null && !Drones.isArmed(watch.subject())) {
            end(watch, before, "It was disarmed since", findings);
        }
        return before;
    }

    private static void whole(Condition said, Watch watch, Gnss state, Findings findings) {
        long time = Drones.time(watch);
        if (state.loss != null) {
            state.againEpochMicros = state.againEpochMicros == Long.MIN_VALUE ? time : state.againEpochMicros;
            if (time - state.againEpochMicros >= standsMicros(watch)) {
                end(watch, state, "It has a fix in three dimensions again", findings);
            }
        }
        if (state.loss == null) {
            state.wholeEpochMicros = time;
            state.wholeSatellites = said.satellites();
        }
    }

    private static long standsMicros(Watch watch) {
        return (long) (STANDS.in(watch.settings()) * Drones.SECOND_MICROS);
    }

    private static void lost(Condition said, Watch watch, Gnss state, Findings findings) {
        if (!Drones.isArmed(watch.subject())) {
            if (state.loss != null) {
                end(watch, state, "It was disarmed since", findings);
            }
            return;
        }
        long time = Drones.time(watch);
        Spell loss = state.loss == null ? Spell.of(time) : state.loss;
        state.loss = loss;
        loss.take(time, watch.report().header().stamp());
        boolean less = state.least == Condition.Gnss.UNKNOWN || said.gnss().compareTo(state.least) < 0;
        state.least = less ? said.gnss() : state.least;
        if (said.hasSatellites() && (state.fewestSatellites < 0 || said.satellites() < state.fewestSatellites)) {
            state.fewestSatellites = said.satellites();
        }
        state.againEpochMicros = Long.MIN_VALUE;
        boolean lasts = loss.reports >= LEAST_REPORTS && loss.lastedMicros() >= standsMicros(watch);
        if (lasts && loss.isDue(watch.nowEpochMicros(), SAY_EVERY_MICROS)) {
            say(watch, state, loss, "", findings);
        }
    }

    private static void end(Watch watch, Gnss state, String over, Findings findings) {
        Spell loss = state.loss;
        if (loss != null && loss.isSaid()) {
            say(watch, state, loss, over, findings);
        }
        state.end();
    }

    private static void say(Watch watch, Gnss state, Spell loss, String over, Findings findings) {
        Subject drone = watch.subject();
        long now = watch.nowEpochMicros();
        loss.say(now);
        boolean goesOn = over.isEmpty();
        AlertDraft draft = Drones.draft(NAME, VERSION, drone)
                .headline(
                        goesOn
                                ? drone.shownName() + " has lost its satellite fix" + Drones.height(drone)
                                : drone.shownName() + " was without a satellite fix for "
                                        + Drones.lasting(loss.lastedMicros()))
                .during(loss.fromEpochMicros, loss.lastEpochMicros, now + Drones.WORTH_MICROS)
                .weighs(
                        AlertContent.Severity.SEVERE,
                        goesOn ? AlertContent.Urgency.IMMEDIATE : AlertContent.Urgency.PAST)
                .prior(PRIOR_LOG)
                .pro(
                        "Its receiver has %s in %s; until %s before it had a place in three dimensions"
                                .formatted(
                                        words(state.least),
                                        Drones.reports(loss.reports),
                                        Drones.lasting(loss.fromEpochMicros - state.wholeEpochMicros)),
                        LOST_LOG,
                        loss.stamps);
        weigh(drone, state, draft);
        if (!goesOn) {
            draft.con(over, 0, List.of(watch.report().header().stamp()));
        }
        findings.say(Drones.finding(watch, "", loss.fromEpochMicros, draft));
    }

    private static void weigh(Subject drone, Gnss state, AlertDraft draft) {
        if (Drones.stands(drone)) {
            draft.con("It stands on the ground", STANDS_LOG, List.of());
        } else if (Drones.flies(drone)) {
            draft.pro("It flies", FLIES_LOG, List.of(drone.stamp()));
        }
        boolean counted = state.wholeSatellites >= 0 && state.fewestSatellites >= 0;
        if (counted && state.wholeSatellites - state.fewestSatellites >= MANY_SATELLITES) {
            draft.pro(
                    "It lost many satellites at once: %d of %d"
                            .formatted(state.wholeSatellites - state.fewestSatellites, state.wholeSatellites),
                    SATELLITES_LOG,
                    List.of());
        }
        if (state.wholeSatellites >= 0 && state.wholeSatellites <= FEW_SATELLITES) {
            draft.con("It had few satellites before: %d".formatted(state.wholeSatellites), FEW_LOG, List.of());
        }
    }

    private static String words(Condition.Gnss fix) {
        return fix == Condition.Gnss.FIX_2D ? "a place without a height" : "no fix";
    }

    @Override
    public long forgetEpochMicros(Gnss state) {
        Spell loss = state.loss;
        return Math.max(state.wholeEpochMicros, loss == null ? Long.MIN_VALUE : loss.lastEpochMicros)
                + Drones.WORTH_MICROS;
    }

    @Override
    public Codec<Gnss> stateCodec() {
        return Gnss.CODEC;
    }
}
