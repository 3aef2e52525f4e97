package org.trigpoint.threat.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.threat.rules.AlertDraft;

/** What alerts about watched sites say, with what speaks for and against them. */
final class SiteText {
    private static final int VERSION = 1;
    private static final long WORTH_MICROS = 24 * 3_600_000_000L;
    private static final double MOST_CHANCE_LOG = 3;
    private static final double HEAT_LOG = 1;
    /** More than of heat: it is all that speaks for change. */
    private static final double CHANGE_LOG = 2;

    private static final double SHORT_LOG = -0.5;
    private static final double SINGLE_LOG = -0.5;
    private static final double FEWER_LOG = -0.5;
    private static final double SEASON_LOG = -0.5;
    private static final int SHORT_HISTORY = 14;

    private final SeriesKey key;
    private final ZoneContent zone;
    private final Sample sample;
    private final List<Detection> counted;
    private final SiteSettings settings;

    SiteText(SeriesKey key, ZoneContent zone, Sample sample, List<Detection> counted, SiteSettings settings) {
        this.key = key;
        this.zone = zone;
        this.sample = sample;
        this.counted = counted;
        this.settings = settings;
    }

    AlertContent heat(Expectation expected, int days) {
        AlertDraft draft = draft(
                        SiteStep.HEAT,
                        String.format(
                                Locale.ROOT,
                                "Heat in %s: %s, by %s",
                                zone.name(),
                                many(counted.size(), "thermal anomaly", "thermal anomalies"),
                                key.part()))
                .pro(
                        chance(expected.atLeastProb(counted.size()), "so many by " + key.part(), days + " days"),
                        chanceLog(expected.atLeastProb(counted.size())),
                        stamps());
        sure(HEAT_LOG, draft);
        if (counted.size() == 1) {
            draft.con("One pixel alone is hot: sun on roofs or water can be", SINGLE_LOG, stamps());
        }
        shortHistory(days, "days", draft);
        return draft.content();
    }

    AlertContent things(Expectation expected, int scenes) {
        int count = counted.size();
        boolean more = count > expected.meanCount();
        double prob = more ? expected.atLeastProb(count) : expected.atMostProb(count);
        AlertDraft draft = draft(
                        SiteStep.COUNT,
                        String.format(
                                Locale.ROOT,
                                "%s things than usual in %s: %s shows %d, where %.1f are usual",
                                more ? "More" : "Fewer",
                                zone.name(),
                                key.part(),
                                count,
                                expected.meanCount()))
                .pro(chance(prob, more ? "so many" : "so few", scenes + " scenes"), chanceLog(prob), stamps());
        if (!more) {
            draft.con("Clouds and shadows hide things", FEWER_LOG, stamps());
        }
        shortHistory(scenes, "scenes", draft);
        return draft.content();
    }

    AlertContent change() {
        Detection largest = counted.stream()
                .max(Comparator.comparingDouble(each -> each.hasLength() ? each.lengthMeters() : 0))
                .orElseThrow();
        AlertDraft draft = draft(
                SiteStep.CHANGE,
                String.format(
                        Locale.ROOT,
                        "%s changed: %s%s",
                        zone.name(),
                        many(counted.size(), "area", "areas"),
                        largest.hasLength()
                                ? String.format(Locale.ROOT, ", the largest %.0f m across", largest.lengthMeters())
                                : ""));
        sure(CHANGE_LOG, draft);
        return draft.con("Season, tide and sun change scenes too", SEASON_LOG, stamps())
                .content();
    }

    private AlertDraft draft(String rule, String headline) {
        long from = counted.stream().mapToLong(Detection::timeEpochMicros).min().orElse(sample.timeEpochMicros);
        long until =
                counted.stream().mapToLong(Detection::timeEpochMicros).max().orElse(sample.timeEpochMicros);
        AlertDraft draft = AlertDraft.of(rule, VERSION)
                .from(zone.marking())
                .headline(headline)
                .at(zone.shape())
                .during(from, until, until + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.EXPECTED)
                .prior(settings.priorLog());
        counted.forEach(each -> draft.from(each.marking()));
        if (sample.look != null) {
            draft.from(sample.look.marking());
        }
        return draft;
    }

    private void sure(double weightLog, AlertDraft draft) {
        double confidence = counted.stream()
                .mapToDouble(each -> each.appearance().confidenceProb())
                .max()
                .orElseThrow();
        draft.pro(
                String.format(Locale.ROOT, "The surest has a confidence of %.1f %%", 100 * confidence),
                weightLog * confidence,
                stamps());
    }

    private void shortHistory(int many, String what, AlertDraft draft) {
        if (many < SHORT_HISTORY) {
            draft.con("Its history has only " + many + " " + what, SHORT_LOG, List.of());
        }
    }

    private static String chance(double prob, String what, String history) {
        return String.format(
                Locale.ROOT, "After %s, %s come by chance with a probability of %.2g", history, what, prob);
    }

    private static double chanceLog(double prob) {
        return Math.min(MOST_CHANCE_LOG, -StrictMath.log(Math.max(1e-9, prob)) / 2);
    }

    private static String many(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /** Of what counts, and of the look that says what was searched. */
    private List<Stamp> stamps() {
        Look look = sample.look;
        Stream<Stamp> looks = look == null ? Stream.empty() : Stream.of(look.stamp());
        return Stream.concat(looks, counted.stream().map(Detection::stamp))
                .distinct()
                .sorted()
                .limit(Evidence.MOST_STAMPS)
                .toList();
    }
}
