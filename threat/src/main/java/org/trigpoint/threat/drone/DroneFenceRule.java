package org.trigpoint.threat.drone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;

/** A drone is beyond the bounds that it was given, as its autopilot says (MAVLink {@code FENCE_STATUS}, {@code SYS_STATUS}). */
public final class DroneFenceRule implements TrackRule<Spell> {
    private static final String NAME = "drone-fence";
    private static final int VERSION = 1;
    private static final long SAY_EVERY_MICROS = Drones.MINUTE_MICROS;

    private static final double PRIOR_LOG = -1;
    private static final double SAYS_LOG = 2;
    private static final double RETURNS_LOG = -0.5;
    private static final double STANDS_LOG = -1;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Platform.Domain domain() {
        return Platform.Domain.AIR;
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable Spell on(Watch watch, @Nullable Spell before, Findings findings) {
        Condition said = watch.report() instanceof TelemetryReport told ? told.condition() : null;
        Subject drone = watch.subject();
        if (said == null) {
            return before;
        }
        boolean disarmed = drone.condition().arming() == Condition.Arming.DISARMED;
        boolean breached = said.fence() == Condition.Fence.BREACHED && !disarmed;
        if (breached) {
            Spell spell = before == null ? Spell.of(Drones.time(watch)) : before;
            spell.take(Drones.time(watch), watch.report().header().stamp());
            if (spell.isDue(watch.nowEpochMicros(), SAY_EVERY_MICROS)) {
                say(watch, spell, "", findings);
            }
            return spell;
        }
        if (before != null && (disarmed || said.fence() == Condition.Fence.WITHIN)) {
            say(
                    watch,
                    before,
                    disarmed ? "It was disarmed since" : "It says that it is within its fence again",
                    findings);
            return null;
        }
        return before;
    }

    private static void say(Watch watch, Spell spell, String over, Findings findings) {
        Subject drone = watch.subject();
        long now = watch.nowEpochMicros();
        spell.say(now);
        boolean goesOn = over.isEmpty();
        AlertDraft draft = Drones.draft(NAME, VERSION, drone)
                .headline(
                        goesOn
                                ? drone.shownName() + " is beyond its fence" + Drones.height(drone)
                                : drone.shownName() + " was beyond its fence for "
                                        + Drones.lasting(spell.lastedMicros()))
                .during(spell.fromEpochMicros, spell.lastEpochMicros, now + Drones.WORTH_MICROS)
                .weighs(
                        AlertContent.Severity.SEVERE,
                        goesOn ? AlertContent.Urgency.IMMEDIATE : AlertContent.Urgency.PAST)
                .prior(PRIOR_LOG)
                .pro("Its autopilot says so in " + Drones.reports(spell.reports), SAYS_LOG, spell.stamps);
        String mode = drone.condition().mode();
        if (Modes.comesDown(mode)) {
            draft.con("Its autopilot brings it back: mode " + mode, RETURNS_LOG, List.of());
        }
        if (drone.flight().place() == Flight.Place.ON_GROUND) {
            draft.con("It is on the ground", STANDS_LOG, List.of(drone.stamp()));
        }
        if (!goesOn) {
            draft.con(over, 0, List.of(watch.report().header().stamp()));
        }
        findings.say(Drones.finding(watch, "", spell.fromEpochMicros, draft));
    }

    @Override
    public long forgetEpochMicros(Spell state) {
        return state.lastEpochMicros + Drones.WORTH_MICROS;
    }

    @Override
    public Codec<Spell> stateCodec() {
        return Spell.CODEC;
    }
}
