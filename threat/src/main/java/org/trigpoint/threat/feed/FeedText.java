package org.trigpoint.threat.feed;

import java.util.List;
import org.trigpoint.flow.Out;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.threat.rules.AlertDraft;
import org.trigpoint.threat.waters.Hearer;

/** What an alert of a feed says. */
final class FeedText {
    /** Name in alerts. */
    static final String NAME = "feed";

    private static final int VERSION = 1;
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long WORTH_MICROS = 86_400_000_000L;
    private static final long WORTH_AFTER_MICROS = 3_600_000_000L;
    private static final double MISSED_LOG = 2.5;
    private static final double OTHERS_LOG = 1;
    private static final double ALONE_LOG = -0.5;

    private final FeedSettings settings;
    private final long now;
    private final Out<?> out;

    FeedText(FeedSettings settings, long now, Out<?> out) {
        this.settings = settings;
        this.now = now;
        this.out = out;
    }

    private String source(int number) {
        return out.board()
                .find(SourceOpened.slot(number), SourceOpened.class)
                .map(SourceOpened::name)
                .orElse("number " + number);
    }

    private String receiver(Hearer by) {
        return by.receiver() == null
                ? "Feed " + source(by.source())
                : "Receiver " + by.receiver() + " of feed " + source(by.source());
    }

    Finding receiverDied(Hearer by, ReceiverState receiver, FeedState state) {
        long alive = state.receivers.values().stream()
                .filter(each -> each.lastEpochMicros > receiver.lastEpochMicros + 2 * MINUTE_MICROS)
                .count();
        AlertDraft draft = died(receiver(by), receiver.lastEpochMicros, receiver.missed(now), receiver.perMinute());
        draft.pro(quiet(receiver), 1, List.of());
        if (alive > 0) {
            draft.pro(
                    "%d other receivers of the feed hear craft: it is not the feed".formatted(alive),
                    OTHERS_LOG,
                    List.of());
        } else {
            draft.con(
                    "It is the only receiver of its feed: nobody else shows that craft still send",
                    ALONE_LOG,
                    List.of());
        }
        return finding(matter(by, receiver.lastEpochMicros), draft);
    }

    private static String quiet(ReceiverState receiver) {
        return "It was never quiet for longer than %d s before"
                .formatted(Math.round(receiver.longestQuietMicros / 1e6));
    }

    Finding feedDied(FeedState state, long last, double missed) {
        Hearer first = state.receivers.firstKey();
        double perMinute = 0;
        for (ReceiverState receiver : state.receivers.values()) {
            perMinute += receiver.perMinute();
        }
        AlertDraft draft = died("Feed " + source(first.source()), last, missed, perMinute)
                .pro("All of its %d receivers fell quiet".formatted(state.receivers.size()), OTHERS_LOG, List.of());
        return finding(matter(first.source(), last), draft);
    }

    private AlertDraft died(String who, long last, double missed, double perMinute) {
        return AlertDraft.of(NAME, VERSION)
                .headline("%s has heard nothing for %d min, %d reports were due"
                        .formatted(who, (now - last) / MINUTE_MICROS, Math.round(missed)))
                .during(last, now, now + WORTH_MICROS)
                .weighs(AlertContent.Severity.MODERATE, AlertContent.Urgency.IMMEDIATE)
                .prior(settings.priorLog())
                .pro(
                        "It heard %d reports a minute before, and none since".formatted(Math.round(perMinute)),
                        MISSED_LOG,
                        List.of())
                .con(
                        "No ship is held to be silent by it: who was heard by it alone is not known to be there",
                        0,
                        List.of());
    }

    Finding receiverIsBack(Hearer by, long from) {
        return finding(matter(by, from), back(receiver(by), from));
    }

    Finding feedIsBack(int source, long from) {
        return finding(matter(source, from), back("Feed " + source(source), from));
    }

    /** That all of its feed died, which is told for itself. */
    Finding partOfFeed(Hearer by, long from) {
        return receiverIsBack(by, from)
                .disproved("All of feed " + source(by.source()) + " fell quiet: that is told as one");
    }

    private AlertDraft back(String who, long from) {
        return AlertDraft.of(NAME, VERSION)
                .headline("%s heard nothing for %d min and is back".formatted(who, (now - from) / MINUTE_MICROS))
                .during(from, now, now + WORTH_AFTER_MICROS)
                .weighs(AlertContent.Severity.MINOR, AlertContent.Urgency.PAST)
                .prior(settings.priorLog())
                .pro("It heard nothing in between", MISSED_LOG, List.of());
    }

    private static String matter(Hearer by, long from) {
        String name = by.source() + "/" + (by.receiver() == null ? "" : by.receiver());
        return "receiver:" + name.substring(0, Math.min(name.length(), 150)) + "@" + from;
    }

    private static String matter(int source, long from) {
        return "feed:" + source + "@" + from;
    }

    private Finding finding(String matter, AlertDraft draft) {
        return new Finding(out.key().audience(), matter, draft.content(), null);
    }
}
