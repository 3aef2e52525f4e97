package org.trigpoint.picture;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.SourceOpened;

/**
 * What became of every raw line, by source: received = accepted + duplicate + rejected once a source has ended and all its
 * outcomes are in.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class FeedBook {
    private static final int MOST_OWN_SHIPS = 64;

    private final TreeMap<Integer, FeedPage> pages = new TreeMap<>();
    private final TreeSet<Long> ownShips = new TreeSet<>();
    private @Nullable FeedPage open;

    /** A source began or came back. */
    public synchronized void opened(SourceOpened opened) {
        page(opened.source()).open(opened);
    }

    /** Takes what ingest says of a source. */
    public synchronized void tally(FeedTally tally) {
        page(tally.source()).tally(tally);
    }

    /** Counts outcomes by what they are; a body that counts no lines (the second of two from one message) adds none. */
    public synchronized void applyOutcomes(List<Message<Outcome>> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i).body()) {
                case Rejected rejected -> reject(rejected);
                case ReceiverReport repeated -> {
                    Stamp stamp = repeated.header().stamp();
                    page(stamp.source()).repeat(repeated.lines(), stamp);
                }
                case Report report -> accept(report);
                case Detection detection -> accept(detection.lines(), detection.stamp());
                case Look look -> accept(look.lines(), look.stamp());
            }
        }
    }

    private void reject(Rejected rejected) {
        Stamp stamp = rejected.stamp();
        page(stamp.source()).reject(rejected.code(), rejected.lines(), rejected.offsetBytes(), stamp);
    }

    private void accept(Report report) {
        Stamp stamp = report.header().stamp();
        page(stamp.source()).accept(report.lines(), stamp);
        if (report.header().ownShip() && ownShips.size() < MOST_OWN_SHIPS) {
            ownShips.add(report.header().identity());
        }
    }

    private void accept(int lines, Stamp stamp) {
        page(stamp.source()).accept(lines, stamp);
    }

    /** Ends a second of every source's history: called once a second while the recording runs. */
    public synchronized void second() {
        pages.values().forEach(FeedPage::second);
    }

    /** All sources, by number. */
    public synchronized List<Feed> feeds() {
        return pages.values().stream().map(FeedPage::feed).toList();
    }

    /** The newest rejected lines of a source, newest first; empty Optional when there is no such source. */
    public synchronized Optional<List<RejectedLine>> findRejects(int source) {
        return Optional.ofNullable(pages.get(source)).map(page -> List.copyOf(page.lines));
    }

    /** The name of a source, or its number in words. */
    public synchronized String name(int source) {
        FeedPage page = pages.get(source);
        return page == null ? "source " + source : page.name;
    }

    /** The format of a source's lines; empty when it has not been opened. */
    public synchronized String format(int source) {
        FeedPage page = pages.get(source);
        return page == null ? "" : page.format;
    }

    /** Packed identities that said they are the site's own ship. */
    public synchronized List<Long> ownShips() {
        return List.copyOf(ownShips);
    }

    /** Forgets all counts, as before a jump in a replay; sources stay. */
    public synchronized void clear() {
        for (FeedPage page : new ArrayList<>(pages.values())) {
            FeedPage fresh = new FeedPage(page.source);
            fresh.name = page.name;
            fresh.uri = page.uri;
            fresh.format = page.format;
            fresh.licence = page.licence;
            pages.put(page.source, fresh);
        }
        open = null;
        ownShips.clear();
    }

    synchronized void write(DataOutput out) throws IOException {
        FeedBookCodec.write(List.copyOf(pages.values()), ownShips, ownShips.size(), out);
    }

    synchronized void own(long identity) {
        ownShips.add(identity);
    }

    synchronized void put(FeedPage page) {
        pages.put(page.source, page);
        open = null;
    }

    private FeedPage page(int source) {
        FeedPage last = open;
        if (last != null && last.source == source) {
            return last;
        }
        FeedPage page = pages.computeIfAbsent(source, FeedPage::new);
        open = page;
        return page;
    }
}
