package org.trigpoint.app.station;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trigpoint.feeds.source.Pressure;
import org.trigpoint.feeds.source.SourceTally;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.picture.HeldBack;
import org.trigpoint.server.port.FeedTallies;
import org.trigpoint.storage.journal.Journal;

/** What the intake last said of its sources, as the feeds panel wants it. */
final class Tallies implements FeedTallies {
    /** A burst that is taken sooner holds nobody back. */
    private static final double LEAST_HELD_SECONDS = 1;

    private final Map<Integer, Long> before = new TreeMap<>();
    private final Supplier<List<Pressure>> pressures;
    private volatile List<FeedTally> latest = List.of();

    /**
     * Counts on from what a journal holds already.
     *
     * @param pressures asked for what is held back now, which no batch tells while none is taken
     */
    Tallies(Journal journal, Supplier<List<Pressure>> pressures) {
        this.pressures = pressures;
        journal.tallies().forEach((source, tally) -> before.put(source, tally.raw()));
    }

    /** Of a replay, which takes as much as it can play; counts on from what a journal holds already. */
    Tallies(Journal journal) {
        this(journal, List::of);
    }

    /** Of a replay that reads nothing new. */
    Tallies() {
        pressures = List::of;
    }

    /** Takes the tallies of a batch. */
    void take(List<SourceTally> tallies) {
        latest = tallies.stream().map(this::convert).toList();
    }

    private FeedTally convert(SourceTally tally) {
        FeedTally.Link link = switch (tally.state()) {
            case CONNECTING -> FeedTally.Link.CONNECTING;
            case LIVE, QUIET -> FeedTally.Link.CONNECTED;
            case ENDED -> FeedTally.Link.ENDED;
            case FAILED -> FeedTally.Link.FAILED;
        };
        return new FeedTally(
                tally.source(),
                before.getOrDefault(tally.source(), 0L) + tally.lines(),
                tally.dropped(),
                link,
                detail(tally));
    }

    private static String detail(SourceTally tally) {
        StringBuilder detail = new StringBuilder(tally.detail());
        if (tally.backwards() > 0) {
            detail.append(detail.isEmpty() ? "" : "; ")
                    .append(tally.backwards())
                    .append(" lines out of time order");
        }
        tally.forwards().stream()
                .filter(forward -> !forward.detail().isEmpty() || forward.dropped() > 0)
                .forEach(forward -> detail.append("; to ")
                        .append(forward.uri())
                        .append(": ")
                        .append(forward.dropped())
                        .append(" dropped ")
                        .append(forward.detail()));
        return detail.toString();
    }

    @Override
    public List<FeedTally> tallies() {
        Map<Integer, HeldBack> held = new TreeMap<>();
        for (Pressure pressure : pressures.get()) {
            if (pressure.seconds() >= LEAST_HELD_SECONDS) {
                held.put(pressure.source(), new HeldBack(pressure.seconds(), pressure.waiting(), pressure.dropped()));
            }
        }
        return latest.stream()
                .map(tally -> new FeedTally(
                        tally.source(),
                        tally.received(),
                        tally.dropped(),
                        tally.link(),
                        tally.detail(),
                        held.get(tally.source())))
                .toList();
    }
}
