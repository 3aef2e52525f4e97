package org.trigpoint.threat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Out;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.zone.ZoneContent;

/** Says of the samples of one series which lie outside the history before them, and takes back what no longer does. */
final class SiteJudge {
    /** As long as lines of a scene may still change. */
    private static final long LIVE_MICROS = 3 * 86_400_000_000L;

    private static final int MOST_PAST = 60;
    private static final int HISTORY_DAYS = 30;
    private static final String NO_LONGER = "What came later puts it within the history of the site";

    private final SeriesKey key;
    private final ZoneContent zone;
    private final long heatSinceEpochMicros;
    private final SiteSettings settings;
    private final Out<Finding> out;

    SiteJudge(SeriesKey key, ZoneContent zone, long heatSinceEpochMicros, SiteSettings settings, Out<Finding> out) {
        this.key = key;
        this.zone = zone;
        this.heatSinceEpochMicros = heatSinceEpochMicros;
        this.settings = settings;
        this.out = out;
    }

    /** Judges what changed, and what lies after it and rests on it. */
    void judge(Series series) {
        boolean anew = false;
        for (int i = 0; i < series.samples.size(); i++) {
            Sample sample = series.samples.get(i);
            anew |= sample.changed;
            if (sample.isLive() && anew) {
                sample.changed = false;
                tell(sample, i, series);
            }
        }
        long live = series.newestEpochMicros() - LIVE_MICROS;
        for (Sample sample : series.samples) {
            if (sample.isLive() && sample.timeEpochMicros < live) {
                sample.settle(count(sample));
            }
        }
    }

    private void tell(Sample sample, int at, Series series) {
        Finding now = find(sample, at, series);
        Finding before = sample.finding;
        if (now == null && before != null) {
            out.emit(before.disproved(NO_LONGER));
        } else if (now != null && !now.equals(before)) {
            out.emit(now);
        }
        sample.finding = now;
    }

    private @Nullable Finding find(Sample sample, int at, Series series) {
        List<Detection> counted = sample.seen().stream().filter(this::counts).toList();
        SiteText text = new SiteText(key, zone, sample, counted, settings);
        return switch (key.kind()) {
            case HEAT -> heat(sample, series, text, counted.size());
            case THINGS -> things(sample, pastScenes(at, series), text, counted.size());
            case CHANGE -> counted.isEmpty() ? null : finding(sample, text.change());
        };
    }

    private @Nullable Finding heat(Sample sample, Series series, SiteText text, int count) {
        int[] past = pastHalfDays(sample, series);
        if (count == 0 || past.length < settings.heatLeastDays()) {
            return null;
        }
        Expectation expected = Expectation.after(past);
        boolean outside = expected.atLeastProb(count) <= settings.heatChanceProb();
        return outside ? finding(sample, text.heat(expected, past.length)) : null;
    }

    private @Nullable Finding things(Sample sample, int[] past, SiteText text, int count) {
        if (sample.look == null || past.length < settings.countLeastScenes()) {
            return null;
        }
        Expectation expected = Expectation.after(past);
        boolean outside =
                Math.min(expected.atLeastProb(count), expected.atMostProb(count)) <= settings.countChanceProb();
        return outside ? finding(sample, text.things(expected, past.length)) : null;
    }

    private Finding finding(Sample sample, AlertContent content) {
        String scene = Integer.toHexString((key.part() + '\n' + sample.label).hashCode());
        String matter = key.zone() + " " + key.kind() + " " + out.key().low() + " " + scene;
        return new Finding(out.key().audience(), matter, content, null);
    }

    private int count(Sample sample) {
        return sample.isLive()
                ? (int) sample.seen().stream().filter(this::counts).count()
                : sample.keptCount;
    }

    private boolean counts(Detection detection) {
        double confidence = detection.appearance().confidenceProb();
        return switch (key.kind()) {
            case HEAT -> confidence >= settings.heatConfidenceProb();
            case THINGS -> detection.appearance().explained() == null && !(confidence < settings.countConfidenceProb());
            case CHANGE ->
                confidence >= settings.changeConfidenceProb()
                        && !(detection.lengthMeters() < settings.changeLeastMeters());
        };
    }

    /** Of each of the same halves of the days before, as far back as the source goes: a table of a quiet area has no rows. */
    private int[] pastHalfDays(Sample sample, Series series) {
        long since = Math.max(
                Math.floorDiv(heatSinceEpochMicros, HalfDay.MICROS) * HalfDay.MICROS,
                sample.timeEpochMicros - HISTORY_DAYS * 2 * HalfDay.MICROS);
        int days = (int) Math.max(0, (sample.timeEpochMicros - since) / (2 * HalfDay.MICROS));
        int[] counts = new int[days];
        for (Sample each : series.samples) {
            long back = (sample.timeEpochMicros - each.timeEpochMicros + HalfDay.MICROS) / (2 * HalfDay.MICROS);
            if (each.timeEpochMicros < sample.timeEpochMicros && back >= 1 && back <= days) {
                counts[(int) back - 1] += count(each);
            }
        }
        return counts;
    }

    /** Of the scenes before that show the site, the newest first. */
    private int[] pastScenes(int at, Series series) {
        return series.samples.subList(0, at).reversed().stream()
                .filter(each -> each.look != null)
                .limit(MOST_PAST)
                .mapToInt(this::count)
                .toArray();
    }
}
