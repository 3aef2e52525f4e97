package org.trigpoint.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.SourceOpened;

/** What the {@link FeedBook} keeps of one source. */
final class FeedPage {
    static final int HISTORY = 60;
    static final int REJECTS = 64;
    private static final double GAP_WEIGHT = 0.1;
    private static final double DUE_GAPS = 20;
    private static final long SOONEST_QUIET_SECONDS = 10;
    private static final long LATEST_QUIET_SECONDS = 600;

    final int source;
    String name;
    String uri = "";
    String format = "";
    String licence = "";
    long tallied = -1;
    long dropped;
    long accepted;
    long duplicate;
    long rejected;
    long lastArrivalEpochMicros = Long.MIN_VALUE;
    final TreeMap<String, Long> rejects = new TreeMap<>();
    final ArrayDeque<RejectedLine> lines = new ArrayDeque<>(REJECTS);

    private FeedTally.Link link = FeedTally.Link.CONNECTED;
    private String detail = "";
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
        licence = opened.marking().licence();
    }

    void tally(FeedTally tally) {
        tallied = tally.received();
        dropped = tally.dropped();
        link = tally.link();
        detail = tally.detail();
    }

    void accept(int count, Stamp stamp) {
        accepted += count;
        heard(stamp);
    }

    void repeat(int count, Stamp stamp) {
        duplicate += count;
        heard(stamp);
    }

    void reject(String code, int count, int offsetBytes, Stamp stamp) {
        rejected += count;
        rejects.merge(code, (long) count, Long::sum);
        if (lines.size() == REJECTS) {
            lines.removeLast();
        }
        lines.addFirst(new RejectedLine(stamp, code, offsetBytes));
        heard(stamp);
    }

    private void heard(Stamp stamp) {
        lastArrivalEpochMicros = Math.max(lastArrivalEpochMicros, stamp.arrivalEpochMicros());
    }

    long received() {
        return tallied >= 0 ? tallied : accepted + duplicate + rejected;
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

    Feed feed() {
        Feed.State state = state();
        return new Feed(
                source,
                name,
                uri,
                format,
                state,
                words(state),
                received(),
                dropped,
                accepted,
                duplicate,
                rejected,
                rejects,
                history[Math.floorMod(next - 1, HISTORY)],
                oldestFirst(),
                lastArrivalEpochMicros,
                licence);
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
