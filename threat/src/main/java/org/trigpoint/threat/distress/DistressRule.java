package org.trigpoint.threat.distress;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;

/**
 * Someone is in distress: a device that calls for help reports (AIS-SART 970, man overboard 972, EPIRB 974; ITU-R M.585), a ship says
 * so by its status (14; ITU-R M.1371) or a safety text does (types 12 and 14). A test is known by its status 15 or its text and raises
 * nothing. Takes every identity. What speaks for and against is listed; nothing that is against keeps it from being raised.
 */
public final class DistressRule implements TrackRule<DistressState> {
    /** Name in alerts. */
    public static final String NAME = "distress";

    private static final int VERSION = 1;
    private static final DistressStateCodec STATE_CODEC = new DistressStateCodec();
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    /** Said again so often at most, unless it has moved. */
    private static final long SAY_EVERY_MICROS = 60_000_000L;

    private static final double MOVED_METERS = 500;
    private static final double METERS_PER_DEG = 111_320;
    private static final double RADIUS_METERS = 100;
    private static final long WORTH_MICROS = 24 * MICROS_PER_HOUR;

    private static final double PRIOR_LOG = -2;
    private static final double DEVICE_LOG = 3;
    private static final double STATUS_LOG = 2.5;
    private static final double TEXT_LOG = 2.5;
    private static final double SHIP_STATUS_LOG = -1.5;
    private static final double TESTED_LOG = -2;
    private static final double CANCELLED_LOG = -4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable DistressState on(Watch watch, @Nullable DistressState before, Findings findings) {
        Report report = watch.report();
        Stamp now = watch.now();
        Call call = Call.of(report);
        if (before == null && !call.isForHelp()) {
            return null;
        }
        DistressState state = before == null ? begin(report, now) : before;
        boolean news = take(report, call, state);
        boolean calls = call.isForHelp() || call == Call.CANCELLED;
        if (calls && (news || isDue(state, now) || hasMoved(state))) {
            say(watch, state, findings);
        }
        return state;
    }

    @Override
    public long forgetEpochMicros(DistressState state) {
        return state.saidEpochMicros + WORTH_MICROS;
    }

    private static DistressState begin(Report report, Stamp now) {
        DistressState state = new DistressState();
        state.firstEpochMicros = time(report, now);
        return state;
    }

    private static long time(Report report, Stamp now) {
        return report.header().isDated() ? report.timeEpochMicros() : now.arrivalEpochMicros();
    }

    /** True when it says something that was not said before. */
    private static boolean take(Report report, Call call, DistressState state) {
        Stamp stamp = report.header().stamp();
        boolean hadPlace = state.hasPlace();
        if (report instanceof PositionReport position) {
            position.findFix().ifPresent(fix -> {
                state.latDeg = fix.latDeg();
                state.lonDeg = fix.lonDeg();
            });
        }
        if (report instanceof IdentityReport identity && identity.name() != null) {
            state.name = identity.name();
        }
        String text = report instanceof PresenceReport presence ? presence.safetyText() : null;
        boolean news = switch (call) {
            case STATUS, DEVICE -> {
                DistressState.keep(stamp, state.callStamps);
                yield state.calls++ == 0;
            }
            case TEXT -> {
                boolean other = !String.valueOf(text).equals(state.text);
                state.text = text;
                DistressState.keep(stamp, state.textStamps);
                yield other;
            }
            case CANCELLED -> {
                boolean other = !String.valueOf(text).equals(state.cancelled);
                state.cancelled = text;
                DistressState.keep(stamp, state.cancelStamps);
                yield other;
            }
            case TEST -> {
                DistressState.keep(stamp, state.testStamps);
                state.tests++;
                yield false;
            }
            case NONE -> false;
        };
        return news || (!hadPlace && state.hasPlace());
    }

    private static boolean isDue(DistressState state, Stamp now) {
        return now.arrivalEpochMicros() - state.saidEpochMicros >= SAY_EVERY_MICROS;
    }

    private static boolean hasMoved(DistressState state) {
        double north = (state.latDeg - state.saidLatDeg) * METERS_PER_DEG;
        double east = Angles.wrapLonDeg(state.lonDeg - state.saidLonDeg)
                * METERS_PER_DEG
                * StrictMath.cos(StrictMath.toRadians(state.latDeg));
        // Not so while one of the places is not known.
        return north * north + east * east > MOVED_METERS * MOVED_METERS;
    }

    private static void say(Watch watch, DistressState state, Findings findings) {
        Header header = watch.report().header();
        long now = watch.nowEpochMicros();
        state.lastEpochMicros = Math.max(state.firstEpochMicros, time(watch.report(), watch.now()));
        state.saidEpochMicros = now;
        state.saidLatDeg = state.latDeg;
        state.saidLonDeg = state.lonDeg;
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(watch.subject())
                .headline(headline(header, state))
                .during(state.firstEpochMicros, state.lastEpochMicros, now + WORTH_MICROS)
                .weighs(AlertContent.Severity.EXTREME, AlertContent.Urgency.IMMEDIATE)
                .distress()
                .prior(PRIOR_LOG);
        if (state.hasPlace()) {
            draft.at(state.latDeg, state.lonDeg, RADIUS_METERS);
        }
        evidence(header, state).forEach(draft::with);
        findings.say(Finding.of(draft.content()));
    }

    private static String headline(Header header, DistressState state) {
        String who = what(header.platform()) + " "
                + (state.name == null ? Identity.unpack(header.identity()).text() : state.name);
        if (state.calls == 0) {
            return who + " says: " + state.text;
        }
        return who + " calls for help";
    }

    private static String what(Platform platform) {
        return switch (platform) {
            case SART -> "AIS-SART";
            case MAN_OVERBOARD -> "Man-overboard device";
            case EPIRB -> "EPIRB";
            case COAST_STATION -> "Coast station";
            case SAR_AIRCRAFT -> "Rescue aircraft";
            case HANDHELD -> "Handheld radio";
            default -> "Ship";
        };
    }

    private static List<Evidence> evidence(Header header, DistressState state) {
        List<Evidence> evidence = new ArrayList<>();
        boolean device = header.platform().isDistressDevice();
        if (device) {
            evidence.add(Evidence.of(
                    true,
                    "%s is a number of such a device (%s)"
                            .formatted(Identity.unpack(header.identity()).text(), what(header.platform())),
                    DEVICE_LOG,
                    List.of()));
        }
        if (state.calls > 0) {
            evidence.add(Evidence.of(
                    true,
                    "It called for help by its status in %s".formatted(reports(state.calls)),
                    STATUS_LOG,
                    state.callStamps));
        }
        if (state.text != null) {
            evidence.add(Evidence.of(true, "Safety text: " + state.text, TEXT_LOG, state.textStamps));
        }
        if (!device && state.calls > 0 && state.text == null) {
            evidence.add(Evidence.of(
                    false,
                    "Its number is not one of a distress device: status 14 may be set by mistake",
                    SHIP_STATUS_LOG,
                    List.of()));
        }
        if (state.tests > 0) {
            evidence.add(Evidence.of(
                    false,
                    "It said in %s that it is tested".formatted(reports(state.tests)),
                    TESTED_LOG,
                    state.testStamps));
        }
        if (state.cancelled != null) {
            evidence.add(Evidence.of(false, "Safety text: " + state.cancelled, CANCELLED_LOG, state.cancelStamps));
        }
        return evidence;
    }

    private static String reports(long count) {
        return count == 1 ? "1 report" : count + " reports";
    }

    @Override
    public Codec<DistressState> stateCodec() {
        return STATE_CODEC;
    }
}
