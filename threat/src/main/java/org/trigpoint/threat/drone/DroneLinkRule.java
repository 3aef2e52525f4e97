package org.trigpoint.threat.drone;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Asked;
import org.trigpoint.threat.rules.Quiet;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * A drone that is armed and flies is silent on its link, on which it says once a second that it is there (MAVLink {@code HEARTBEAT}). What it
 * finds goes to {@link LinksStep}, which knows whether others on the link are heard.
 */
public final class DroneLinkRule implements TrackRule<Link> {
    /** Name in alerts. */
    static final String NAME = "drone-link";

    static final int VERSION = 2;

    private static final RuleSetting SILENT = new RuleSetting(
            "drone-link.silentSeconds",
            10,
            2,
            3_600,
            "Nothing of a drone that flies for so long, seconds (PX4, COM_DL_LOSS_T)");

    private static final double PRIOR_LOG = -1;
    private static final double FLEW_LOG = 1.5;
    private static final double OFTEN_LOG = 0.5;
    private static final double WEAK_LOG = 0.5;
    private static final double EMPTY_LOG = 0.5;
    private static final double DOWN_LOG = -0.7;
    private static final double MODE_LOG = -0.5;
    private static final double AGAIN_LOG = -1;
    private static final double WEAK_PERCENT = 50;
    private static final double EMPTY_PERCENT = 15;
    private static final double DESCENT_MPS = -0.5;
    private static final int LEAST_REPORTS = 5;
    private static final long TELL_MICROS = 2_000_000;

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
        return List.of(SILENT);
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable Link on(Watch watch, @Nullable Link before, Findings findings) {
        Subject drone = watch.subject();
        if (watch.report().header().transponder() != Transponder.TELEMETRY) {
            return before;
        }
        Link link = before == null ? new Link() : before;
        long now = watch.nowEpochMicros();
        boolean armed = Drones.isArmed(drone);
        if (link.lost) {
            say(
                    watch,
                    link,
                    now - link.heardEpochMicros,
                    watch.report().header().stamp(),
                    findings);
        }
        if (link.lost || link.reports == 0 || !armed) {
            link.lost = false;
            link.sinceEpochMicros = now;
            link.reports = 0;
        }
        link.reports++;
        link.hear(watch.report().header(), now);
        link.flew = armed && !Drones.stands(drone) && (link.flew || Drones.flies(drone));
        link.dueEpochMicros = link.flew ? now + (long) (SILENT.in(watch.settings()) * Drones.SECOND_MICROS) : NEVER;
        if (now - link.toldEpochMicros >= TELL_MICROS) {
            link.toldEpochMicros = now;
            findings.tell(link.sign(drone, null, false));
        }
        return link;
    }

    @Override
    public long dueEpochMicros(Link state) {
        return state.dueEpochMicros;
    }

    @Override
    public Link onDue(Quiet quiet, Link state, Findings findings) {
        state.dueEpochMicros = NEVER;
        state.lost = true;
        say(quiet, state, quiet.nowEpochMicros() - state.heardEpochMicros, null, findings);
        return state;
    }

    private static void say(Asked asked, Link link, long silentMicros, @Nullable Stamp again, Findings findings) {
        Subject drone = asked.subject();
        AlertDraft draft = Drones.draft(NAME, VERSION, drone)
                .headline(
                        again == null
                                ? drone.shownName() + " is silent on its link" + Drones.height(drone)
                                : drone.shownName() + " was silent on its link for " + Drones.lasting(silentMicros))
                .during(link.heardEpochMicros, asked.nowEpochMicros(), asked.nowEpochMicros() + Drones.WORTH_MICROS)
                .weighs(
                        AlertContent.Severity.SEVERE,
                        again == null ? AlertContent.Urgency.IMMEDIATE : AlertContent.Urgency.PAST)
                .prior(PRIOR_LOG)
                .pro("It was armed and flew when it was heard last", FLEW_LOG, List.of(link.stamp));
        pros(drone, link, draft);
        cons(drone, draft);
        if (again != null) {
            draft.con("It was heard again after " + Drones.lasting(silentMicros), AGAIN_LOG, List.of(again));
        }
        Finding finding = Drones.finding(asked, "", link.heardEpochMicros, draft);
        findings.tell(link.sign(drone, finding, again == null));
    }

    private static void pros(Subject drone, Link link, AlertDraft draft) {
        double everySeconds = link.reports < LEAST_REPORTS
                ? Double.NaN
                : (link.heardEpochMicros - link.sinceEpochMicros) / 1e6 / (link.reports - 1);
        if (everySeconds <= 2) {
            draft.pro(String.format(Locale.ROOT, "It told every %.1f s before", everySeconds), OFTEN_LOG, List.of());
        }
        Condition condition = drone.condition();
        if (condition.linkPercent() <= WEAK_PERCENT) {
            draft.pro(
                    String.format(Locale.ROOT, "Of its messages %.0f %% came", condition.linkPercent()),
                    WEAK_LOG,
                    List.of());
        }
        if (condition.batteryPercent() <= EMPTY_PERCENT) {
            draft.pro(
                    String.format(Locale.ROOT, "Its battery was at %.0f %%", condition.batteryPercent()),
                    EMPTY_LOG,
                    List.of());
        }
    }

    private static void cons(Subject drone, AlertDraft draft) {
        if (drone.flight().climbMps() <= DESCENT_MPS) {
            draft.con("It was descending: it may have landed", DOWN_LOG, List.of(drone.stamp()));
        }
        String mode = drone.condition().mode();
        if (Modes.comesDown(mode)) {
            draft.con("Its autopilot was bringing it down or home: mode " + mode, MODE_LOG, List.of());
        }
    }

    @Override
    public long forgetEpochMicros(Link state) {
        return state.heardEpochMicros + Drones.WORTH_MICROS;
    }

    @Override
    public Codec<Link> stateCodec() {
        return Link.CODEC;
    }
}
