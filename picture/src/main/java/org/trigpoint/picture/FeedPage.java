package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.SourceOpened;

/** What the {@link FeedBook} keeps of one source: what it is and what came in, and for each audience what became of that. */
final class FeedPage {
    static final int HISTORY = 60;
    private static final double GAP_WEIGHT = 0.1;
    private static final double DUE_GAPS = 20;
    private static final long SOONEST_QUIET_SECONDS = 10;
    private static final long LATEST_QUIET_SECONDS = 600;

    final int source;
    String name;
    String uri = "";
    String format = "";
    /** Of everything it reports; null until it was opened. */
    @Nullable
    Marking marking;

    long tallied = -1;
    long dropped;

    private final @Nullable FeedCount[] counts = new @Nullable FeedCount[Key.MOST_AUDIENCES];
    private FeedTally.Link link = FeedTally.Link.CONNECTED;
    private String detail = "";
    private @Nullable HeldBack heldBack;
    private final long[] history = new long[HISTORY];
    private int next;
    private long receivedBefore;
    private long silentSeconds;
    private double gapSeconds = Double.NaN;

    FeedPage(int source) {
        this.source = source;
        name = "source " + source;
    }

    void open(SourceOpened opened) {
        name = opened.name();
        uri = opened.uri();
        format = opened.format();
        marking = opened.marking();
    }

    void tally(FeedTally tally) {
        tallied = tally.received();
        dropped = tally.dropped();
        link = tally.link();
        detail = tally.detail();
        heldBack = tally.heldBack();
    }

    /** What became of its lines in an audience's picture. */
    FeedCount count(int audience) {
        FeedCount known = counts[audience];
        if (known == null) {
            known = new FeedCount();
            counts[audience] = known;
        }
        return known;
    }

    /** True when an audience's picture has had any of its lines. */
    boolean counts(int audience) {
        return counts[audience] != null;
    }

    /** Raw lines that came in; those that were decoded where ingest has not told. */
    private long received() {
        long received = tallied;
        for (int audience = 0; audience < counts.length && tallied < 0; audience++) {
            FeedCount count = counts[audience];
            received = count == null ? received : Math.max(received, count.sum());
        }
        return Math.max(0, received);
    }

    /** Ends a second of the history. */
    void second() {
        long count = Math.max(0, received() - receivedBefore);
        receivedBefore = received();
        history[next] = count;
        next = (next + 1) % HISTORY;
        silentSeconds++;
        if (count > 0) {
            double gap = Math.max(1.0 / count, silentSeconds - 1.0);
            gapSeconds = Double.isNaN(gapSeconds) ? gap : gapSeconds + GAP_WEIGHT * (gap - gapSeconds);
            silentSeconds = 0;
        }
    }

    /** How it is doing, as an audience that may see it is told. */
    Feed feed(int audience) {
        Feed.State state = state();
        FeedCount count = count(audience);
        Marking marked = marking == null ? Marking.CLEAR : marking;
        return new Feed(
                source,
                name,
                uri,
                format,
                state,
                words(state),
                received(),
                dropped,
                count.accepted,
                count.duplicate,
                count.rejected,
                count.rejects,
                history[Math.floorMod(next - 1, HISTORY)],
                oldestFirst(),
                count.lastArrivalEpochMicros,
                marked,
                heldBack);
    }

    private Feed.State state() {
        return switch (link) {
            case CONNECTING -> Feed.State.BLIND;
            case ENDED -> Feed.State.ENDED;
            case FAILED -> Feed.State.FAILED;
            case CONNECTED ->
                received() == 0 ? Feed.State.BLIND : silentSeconds > dueSeconds() ? Feed.State.QUIET : Feed.State.LIVE;
        };
    }

    /** Twenty usual gaps without a line are a silence; ten seconds at least, ten minutes at most. */
    private long dueSeconds() {
        double due = Double.isNaN(gapSeconds) ? SOONEST_QUIET_SECONDS : DUE_GAPS * gapSeconds;
        return (long) Math.clamp(due, SOONEST_QUIET_SECONDS, LATEST_QUIET_SECONDS);
    }

    private String words(Feed.State state) {
        String told = detail.isBlank() ? "" : detail + ": ";
        return switch (state) {
            case QUIET -> told + "nothing for " + silentSeconds + " s, a line was due within " + dueSeconds() + " s";
            case BLIND -> link == FeedTally.Link.CONNECTING ? told + "not connected" : told + "connected, never heard";
            case LIVE, ENDED, FAILED -> detail;
        };
    }

    private List<Long> oldestFirst() {
        List<Long> seconds = new ArrayList<>(HISTORY);
        for (int i = 0; i < HISTORY; i++) {
            seconds.add(history[(next + i) % HISTORY]);
        }
        return seconds;
    }
}
