package org.trigpoint.threat.silence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.reception.Ear;
import org.trigpoint.threat.reception.NowCast;
import org.trigpoint.threat.reception.Slots;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Disturbance;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;

/** What an alert of silence says, with what speaks for and against it. */
final class SilenceText {
    private static final int VERSION = 1;
    private static final long WORTH_MICROS = 12 * 3_600_000_000L;
    private static final int MOST_NAMED = 64;
    private static final double LEAST_RADIUS_METERS = 200;
    private static final double MOST_RADIUS_METERS = 500_000;
    /** A ship may go this much faster than it did. */
    private static final double FASTER = 1.2;

    private static final String RECEPTION = "reception";
    private static final double SURE_LOG = 4;
    private static final double NEIGHBOURS_LOG = 2;
    private static final double PLACE_LOG = 1;
    private static final double CLASS_B_LOG = -1;
    private static final double SLOWING_LOG = -1;
    private static final double IMPAIRED_LOG = -2;
    private static final double ONE_HEARER_LOG = -0.5;
    private static final double GAPS_LOG = -1;
    private static final int FEW_MINUTES = 3;

    private SilenceText() {}

    static AlertContent content(
            Craft craft,
            Judgement found,
            List<Ear> ears,
            Optional<Disturbance> disturbance,
            SilenceSettings settings,
            long now,
            long silentMinutes) {
        Leg leg = craft.last();
        AlertDraft draft = AlertDraft.of(SilenceRule.NAME, VERSION)
                .about(leg)
                .headline(headline(leg, found, silentMinutes))
                .during(leg.untilEpochMicros(), now, now + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(settings.priorLog());
        double seconds = Math.max(0, (now - leg.untilEpochMicros()) / 1e6);
        draft.at(
                leg.latDeg(),
                leg.lonDeg(),
                Math.clamp(leg.motion().speedMps() * FASTER * seconds, LEAST_RADIUS_METERS, MOST_RADIUS_METERS));
        supports(leg, found, settings).forEach(draft::with);
        contradicts(craft, found, ears).forEach(draft::with);
        if (found.impaired() == 0) {
            disturbance.map(SilenceText::disturbed).ifPresent(draft::with);
        }
        return draft.content();
    }

    /** Of a ship that is heard in passes only. */
    static AlertContent far(
            Craft craft, FarJudge.Far far, Optional<Disturbance> disturbance, SilenceSettings settings, long now) {
        Leg leg = craft.last();
        AlertDraft draft = AlertDraft.of(SilenceRule.NAME, VERSION)
                .about(leg)
                .headline("%s not heard in passes for %.0f h: expected %d reports, heard 0; %d others were heard"
                        .formatted(
                                leg.shownName(),
                                Math.floor(far.hours()),
                                Math.round(far.expected()),
                                far.others().size()))
                .during(leg.untilEpochMicros(), now, now + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(settings.priorLog());
        double seconds = Math.max(0, (now - leg.untilEpochMicros()) / 1e6);
        draft.at(
                leg.latDeg(),
                leg.lonDeg(),
                Math.clamp(leg.motion().speedMps() * FASTER * seconds, LEAST_RADIUS_METERS, MOST_RADIUS_METERS));
        draft.with(Evidence.of(
                        true,
                        ("It was heard %d times in the %d h before; as often as the others were heard since, %d were due and"
                                        + " none came: %s")
                                .formatted(
                                        far.before(),
                                        FarJudge.WINDOW_HOURS,
                                        Math.round(far.expected()),
                                        probability(far.log())),
                        SURE_LOG,
                        List.of(leg.stamp()))
                .within(RECEPTION));
        draft.with(Evidence.of(
                        true,
                        "%d others that are heard in passes were heard before and since"
                                .formatted(far.others().size()),
                        NEIGHBOURS_LOG,
                        List.of())
                .within(RECEPTION)
                .shownBy(far.others().stream()
                        .limit(MOST_NAMED)
                        .map(other -> other.last().track())
                        .toList()));
        draft.with(Evidence.of(
                false,
                "Satellites hear little where many ships send: that it is lost among them cannot be told apart",
                ONE_HEARER_LOG,
                List.of()));
        disturbance.map(SilenceText::disturbed).ifPresent(draft::with);
        draft.with(hypotheses());
        return draft.content();
    }

    private static Evidence disturbed(Disturbance disturbance) {
        return Evidence.of(false, disturbance.text(), IMPAIRED_LOG, List.of());
    }

    private static Evidence hypotheses() {
        return Evidence.of(
                false,
                "Hypotheses that a person may confirm: switched off (which the master may do where he fears for the"
                        + " safety of the ship), failure of equipment, out of range by a turn, another number",
                0,
                List.of());
    }

    private static String headline(Leg leg, Judgement found, long silentMinutes) {
        return "%s not heard for %d min: expected %d reports, heard 0; %d of %d neighbours heard"
                .formatted(
                        leg.shownName(),
                        silentMinutes,
                        Math.round(found.expected()),
                        found.heard().size(),
                        found.neighbours().size());
    }

    private static List<Evidence> supports(Leg leg, Judgement found, SilenceSettings settings) {
        double over = StrictMath.log(settings.mostProb()) - found.log();
        List<Evidence> all = new ArrayList<>();
        all.add(Evidence.of(
                        true,
                        ("In %d min in which it would have been heard, %d reports were due by M.1371 and none came: %s,"
                                        + " had it sent as before")
                                .formatted(found.minutes(), Math.round(found.expected()), probability(found.log())),
                        Math.min(SURE_LOG, 2 + over / 2),
                        List.of(leg.stamp()))
                .within(RECEPTION));
        all.add(Evidence.of(
                        true,
                        "%d of %d comparable craft within 25 km were heard since: %s"
                                .formatted(
                                        found.heard().size(), found.neighbours().size(), who(found)),
                        NEIGHBOURS_LOG
                                * found.heard().size()
                                / Math.max(1, found.neighbours().size()),
                        stamps(found))
                .within(RECEPTION)
                .shownBy(tracks(found.heard())));
        if (!Double.isNaN(found.placeRatio())) {
            all.add(Evidence.of(
                            true,
                            "Where it should be, %d %% of what such craft send is heard, learned from %d others"
                                    .formatted(Math.round(100 * found.placeRatio()), found.placeCraft()),
                            PLACE_LOG * found.placeRatio(),
                            List.of())
                    .within(RECEPTION));
        }
        if (found.quietMinutes() <= FEW_MINUTES) {
            all.add(Evidence.of(
                    true,
                    "In the hour before, it was never unheard for more than %d min".formatted(found.quietMinutes()),
                    1,
                    List.of(leg.stamp())));
        }
        return all;
    }

    private static String probability(double log) {
        double exponent = log / StrictMath.log(10);
        return exponent < -9
                ? "a probability below 1 in a thousand million"
                : String.format(Locale.ROOT, "a probability of %.1g", StrictMath.pow(10, exponent));
    }

    /** Who heard how many of them. */
    private static String who(Judgement found) {
        TreeMap<Hearer, Integer> by = new TreeMap<>();
        for (NowCast.Neighbour each : found.heard()) {
            for (Ear ear : each.hearing().ears()) {
                if (ear.slots().newest() > found.beginSlot()) {
                    by.merge(ear.by(), 1, Integer::sum);
                }
            }
        }
        List<String> parts = new ArrayList<>();
        by.forEach((hearer, craft) -> parts.add(
                craft + " by " + (hearer.receiver() == null ? "source " + hearer.source() : hearer.receiver())));
        return String.join(", ", parts.subList(0, Math.min(parts.size(), 8)));
    }

    private static List<TrackId> tracks(List<NowCast.Neighbour> neighbours) {
        return neighbours.stream()
                .limit(MOST_NAMED)
                .map(each -> each.craft().last().track())
                .toList();
    }

    private static List<Stamp> stamps(Judgement found) {
        return found.heard().stream()
                .limit(MOST_NAMED)
                .map(each -> each.craft().last().stamp())
                .toList();
    }

    private static List<Evidence> contradicts(Craft craft, Judgement found, List<Ear> ears) {
        Leg leg = craft.last();
        List<Evidence> all = new ArrayList<>();
        if (leg.transponder().isClassB()) {
            all.add(Evidence.of(
                    false, "Class B sends with less power, and is often switched off", CLASS_B_LOG, List.of()));
        }
        Leg before = craft.before();
        if (before != null
                && before.motion().hasSpeed()
                && leg.motion().speedMps() < 0.7 * before.motion().speedMps()) {
            all.add(Evidence.of(
                    false,
                    "It was slowing down: it may have come alongside and switched off",
                    SLOWING_LOG,
                    List.of(before.stamp(), leg.stamp())));
        }
        if (found.impaired() > 0) {
            all.add(Evidence.of(
                    false,
                    "%d of the craft around it say that their positioning does not work".formatted(found.impaired()),
                    IMPAIRED_LOG,
                    List.of()));
        }
        if (ears.size() == 1) {
            all.add(Evidence.of(false, "Only one receiver had heard it", ONE_HEARER_LOG, List.of()));
        }
        if (found.quietMinutes() > FEW_MINUTES) {
            all.add(Evidence.of(
                    false,
                    "In the hour before, it was unheard for %d min once".formatted(found.quietMinutes()),
                    GAPS_LOG,
                    List.of()));
        }
        missing(found, all);
        all.add(hypotheses());
        return all;
    }

    private static void missing(Judgement found, List<Evidence> all) {
        List<NowCast.Neighbour> unheard = found.neighbours().stream()
                .filter(each -> !found.heard().contains(each))
                .toList();
        if (!unheard.isEmpty()) {
            all.add(Evidence.of(
                            false,
                            "%d of the craft around it are not heard either".formatted(unheard.size()),
                            -NEIGHBOURS_LOG
                                    * unheard.size()
                                    / found.neighbours().size(),
                            List.of())
                    .within(RECEPTION)
                    .shownBy(tracks(unheard)));
        }
    }

    /** The same, and still not heard. */
    static AlertContent longer(AlertContent content, Leg leg, long minutes, long now) {
        long due = (now - leg.untilEpochMicros()) / leg.intervalMicros();
        return with(
                content,
                "%s not heard for %d min, %d reports were due".formatted(leg.shownName(), minutes, due),
                content.fromEpochMicros(),
                now,
                now + WORTH_MICROS);
    }

    /** The same, heard again there, or with another end. */
    static AlertContent heardAgain(AlertContent content, Leg leg, long from, long until, Position last, long now) {
        String name = leg.shownName();
        LocalFrame.Offset way = LocalFrame.at(last).offsetTo(leg.latDeg(), leg.lonDeg());
        double miles = StrictMath.hypot(way.eastMeters(), way.northMeters()) / Units.METERS_PER_NAUTICAL_MILE;
        return with(
                content,
                "%s not heard for %d min, heard again %s nm on"
                        .formatted(
                                name,
                                Slots.at(until - from),
                                String.format(Locale.ROOT, miles < 10 ? "%.1f" : "%.0f", miles)),
                from,
                until,
                now + WORTH_MICROS);
    }

    /** The same with another headline and interval. */
    static AlertContent with(AlertContent content, String headline, long from, long until, long expires) {
        return new AlertContent(
                content.rule(),
                content.ruleVersion(),
                headline,
                content.subjects(),
                content.shipTypes(),
                content.shape(),
                from,
                Math.max(from, until),
                expires,
                content.severity(),
                content.urgency(),
                content.distress(),
                content.hidden(),
                content.priorLog(),
                content.evidence(),
                content.marking());
    }
}
