package org.trigpoint.threat.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.ImoNumber;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.VesselIndex;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.rules.Subject;
import org.trigpoint.threat.rules.TrackRule;
import org.trigpoint.threat.rules.Watch;

/**
 * A ship says an IMO number that is on a list of vessels. Its name or MMSI alone is no match: many ships share names, and numbers are
 * given again. That a ship is on none means only that it is not on the lists loaded, as they were on their days.
 */
public final class ListRule implements TrackRule<ListState> {
    /** Name in alerts. */
    public static final String NAME = "list";

    private static final int VERSION = 1;
    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final long SAY_EVERY_MICROS = 6 * HOUR_MICROS;
    private static final long WORTH_MICROS = 7 * 24 * HOUR_MICROS;
    private static final double RADIUS_METERS = 1_000;

    private static final double PRIOR_LOG = -1;
    private static final double IMO_LOG = 3;
    private static final double NAME_LOG = 1;
    private static final double MMSI_LOG = 1;
    private static final double OTHER_NAME_LOG = -0.5;
    private static final String AGREES = "name and number";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pace pace() {
        return Pace.REPORT;
    }

    @Override
    public @Nullable ListState on(Watch watch, @Nullable ListState before, Findings findings) {
        if (!(watch.report() instanceof IdentityReport)) {
            return before;
        }
        Subject subject = watch.subject();
        boolean ship = subject.platform() == Platform.SHIP || subject.platform() == Platform.UNASSIGNED;
        if (!ship || !ImoNumber.isValid(subject.imoNumber())) {
            return before;
        }
        VesselList lists = VesselList.find(watch.board()).orElse(VesselList.NONE);
        List<VesselIndex.Entry> matches = VesselIndex.of(lists).matches(subject.imoNumber());
        if (matches.isEmpty()) {
            return before == null || before.imoNumber != subject.imoNumber() ? null : struck(watch, before, findings);
        }
        return matched(watch, matches, before, findings);
    }

    private static ListState matched(
            Watch watch, List<VesselIndex.Entry> matches, @Nullable ListState before, Findings findings) {
        Subject subject = watch.subject();
        long now = watch.nowEpochMicros();
        ListState state = before;
        if (state == null || state.imoNumber != subject.imoNumber()) {
            state = new ListState();
            state.imoNumber = subject.imoNumber();
            state.firstEpochMicros = now;
        }
        String named = named(matches);
        if (!named.equals(state.named) || now - state.saidEpochMicros >= SAY_EVERY_MICROS) {
            state.named = named;
            state.saidEpochMicros = now;
            findings.say(finding(subject, draft(watch, matches, state).content()));
        }
        return state;
    }

    /** A newer list has it no more. */
    private static @Nullable ListState struck(Watch watch, ListState state, Findings findings) {
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(watch.subject())
                .headline(who(watch.subject()) + " was on the list " + state.named)
                .during(state.firstEpochMicros, watch.nowEpochMicros(), watch.nowEpochMicros());
        findings.say(finding(watch.subject(), draft.content()).disproved("It is not on the lists loaded since"));
        return null;
    }

    private static Finding finding(Subject subject, AlertContent content) {
        return new Finding(subject.track().audience(), "IMO " + subject.imoNumber(), content, null);
    }

    private static String named(List<VesselIndex.Entry> matches) {
        List<String> lists = new ArrayList<>();
        for (VesselIndex.Entry entry : matches) {
            String list = entry.listing().name() + " of " + entry.listing().date();
            if (!lists.contains(list)) {
                lists.add(list);
            }
        }
        return String.join(", ", lists);
    }

    private static String who(Subject subject) {
        return "%s (IMO %d)".formatted(subject.shownName(), subject.imoNumber());
    }

    private static AlertDraft draft(Watch watch, List<VesselIndex.Entry> matches, ListState state) {
        Subject subject = watch.subject();
        long now = watch.nowEpochMicros();
        AlertDraft draft = AlertDraft.of(NAME, VERSION)
                .about(subject)
                .headline(who(subject) + " is on the list " + state.named)
                .during(state.firstEpochMicros, now, now + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(PRIOR_LOG);
        if (subject.hasPosition()) {
            draft.at(subject.latDeg(), subject.lonDeg(), RADIUS_METERS);
        }
        List<Stamp> stamps = List.of(subject.staticStamp());
        for (VesselIndex.Entry entry : matches) {
            draft.with(Evidence.of(true, listed(entry), IMO_LOG, stamps).within("IMO number"));
        }
        agreement(subject, matches.getFirst(), draft);
        return draft;
    }

    private static String listed(VesselIndex.Entry entry) {
        VesselList.Vessel vessel = entry.vessel();
        return "%s of %s, programme %s: listed as %s%s%s"
                .formatted(
                        entry.listing().name(),
                        entry.listing().date(),
                        vessel.programme().isEmpty() ? "not given" : vessel.programme(),
                        vessel.name().isEmpty() ? "IMO " + vessel.imoNumber() : vessel.name(),
                        vessel.formerNames().isEmpty() ? "" : ", also " + String.join(", ", vessel.formerNames()),
                        vessel.mmsi() == 0 ? "" : ", MMSI " + vessel.mmsi());
    }

    private static void agreement(Subject subject, VesselIndex.Entry entry, AlertDraft draft) {
        VesselList.Vessel vessel = entry.vessel();
        Identity identity = Identity.unpack(subject.identity());
        if (vessel.mmsi() != 0 && vessel.mmsi() == identity.number()) {
            draft.with(Evidence.of(true, "Its MMSI is the listed one", MMSI_LOG, List.of())
                    .within(AGREES));
        }
        String name = subject.name();
        if (name == null) {
            return;
        }
        boolean same = VesselIndex.plain(vessel.name()).equals(VesselIndex.plain(name))
                || vessel.formerNames().stream()
                        .anyMatch(former -> VesselIndex.plain(former).equals(VesselIndex.plain(name)));
        if (same) {
            draft.with(Evidence.of(true, "Its name is a listed one", NAME_LOG, List.of())
                    .within(AGREES));
        } else {
            draft.con(
                    "It says another name than any listed: renamed, or the IMO number is typed in wrongly",
                    OTHER_NAME_LOG,
                    List.of(subject.staticStamp()));
        }
    }

    @Override
    public long forgetEpochMicros(ListState state) {
        return state.saidEpochMicros + WORTH_MICROS;
    }

    @Override
    public Codec<ListState> stateCodec() {
        return ListState.CODEC;
    }
}
