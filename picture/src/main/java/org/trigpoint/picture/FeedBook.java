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
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.SourceOpened;

/**
 * What became of every raw line, by source: received = accepted + duplicate + rejected once a source has ended and all its
 * outcomes are in. For each audience what became of it in that audience's picture; a viewer is told of the sources that may be
 * released to it, and of no other that there is one.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class FeedBook {
    private static final int MOST_OWN_SHIPS = 64;

    private final TreeMap<Integer, FeedPage> pages = new TreeMap<>();
    private final TreeSet<OwnShip> ownShips = new TreeSet<>();
    private volatile Audiences audiences = Audiences.ONE;
    private @Nullable FeedPage open;

    /** The site has these audiences from here on. */
    public void audiences(Audiences site) {
        audiences = site;
    }

    /** The audiences of the site. */
    public Audiences audiences() {
        return audiences;
    }

    /** The number of an audience by its name, empty for the first; {@link Viewer#NO_AUDIENCE} when the site does not have it. */
    public int number(String audience) {
        return audiences.findNumber(audience).orElse(Viewer.NO_AUDIENCE);
    }

    /** A source began or came back. */
    public synchronized void opened(SourceOpened opened) {
        page(opened.source()).open(opened);
    }

    /** Takes what ingest says of a source. */
    public synchronized void tally(FeedTally tally) {
        page(tally.source()).tally(tally);
    }

    /**
     * Counts outcomes by what they are, for the audience of their emitters; a body that counts no lines (the second of two from one
     * message) adds none.
     */
    public synchronized void applyOutcomes(List<Message<Outcome>> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            Message<Outcome> message = outcomes.get(i);
            int audience = message.emitter().audience();
            Outcome outcome = message.body();
            switch (outcome) {
                case Rejected rejected -> {
                    Stamp stamp = rejected.stamp();
                    count(stamp, audience).reject(rejected.code(), rejected.lines(), rejected.offsetBytes(), stamp);
                }
                case ReceiverReport repeated -> {
                    Stamp stamp = repeated.header().stamp();
                    count(stamp, audience).repeat(repeated.lines(), stamp);
                }
                case Report report -> {
                    Stamp stamp = report.header().stamp();
                    count(stamp, audience).accept(report.lines(), stamp);
                    noteOwnShip(report, audience);
                }
                case Detection detection ->
                    count(detection.stamp(), audience).acceptPart(detection.lines(), detection.stamp());
                case Look look -> count(look.stamp(), audience).accept(look.lines(), look.stamp());
            }
        }
    }

    private FeedCount count(Stamp stamp, int audience) {
        return page(stamp.source()).count(audience);
    }

    private void noteOwnShip(Report report, int audience) {
        if (report.header().ownShip() && ownShips.size() < MOST_OWN_SHIPS) {
            ownShips.add(new OwnShip(audience, report.header().identity()));
        }
    }

    /** Ends a second of every source's history: called once a second while the recording runs. */
    public synchronized void second() {
        pages.values().forEach(FeedPage::second);
    }

    /** The sources that this viewer may see, by number. */
    public synchronized List<Feed> feeds(Viewer viewer) {
        return pages.values().stream()
                .filter(page -> Visible.visible(audiencesOf(page), viewer))
                .map(page -> page.feed(viewer.audience()))
                .toList();
    }

    /** True when this viewer may see every source there is: what is told of the station as a whole then tells it nothing new. */
    public synchronized boolean seesAll(Viewer viewer) {
        return Visible.visible(audiences.present(), viewer)
                && pages.values().stream().allMatch(page -> Visible.visible(audiencesOf(page), viewer));
    }

    /** True when this viewer may see a source, or nobody knows of one by this number: then there is nothing of it to see. */
    public synchronized boolean sees(int source, Viewer viewer) {
        FeedPage page = pages.get(source);
        return page == null || Visible.visible(audiencesOf(page), viewer);
    }

    /** True when this viewer may see every source of this name; of one that has not begun, the first audience may. */
    public synchronized boolean seesNamed(String name, Viewer viewer) {
        List<FeedPage> named =
                pages.values().stream().filter(page -> page.name.equals(name)).toList();
        return named.isEmpty()
                ? Visible.visible(audiences.first(), viewer)
                : named.stream().allMatch(page -> Visible.visible(audiencesOf(page), viewer));
    }

    /** True when this viewer may have what is marked like this. */
    public boolean mayHave(Marking marking, Viewer viewer) {
        return Visible.visible(audiences.releasableTo(marking), viewer);
    }

    private int audiencesOf(FeedPage page) {
        Marking marking = page.marking;
        return marking == null ? audiences.first() : audiences.releasableTo(marking);
    }

    /** The newest rejected lines of a source, newest first; empty Optional when this viewer may see no such source. */
    public synchronized Optional<List<RejectedLine>> findRejects(int source, Viewer viewer) {
        return Optional.ofNullable(pages.get(source))
                .filter(page -> Visible.visible(audiencesOf(page), viewer))
                .map(page -> List.copyOf(page.count(viewer.audience()).lines));
    }

    /** The name of a source, or its number in words. */
    public synchronized String name(int source, Viewer viewer) {
        FeedPage page = pages.get(source);
        return page == null || !sees(source, viewer) ? "source " + source : page.name;
    }

    /** The format of a source's lines; empty when it has not been opened. */
    public synchronized String format(int source, Viewer viewer) {
        FeedPage page = pages.get(source);
        return page == null || !sees(source, viewer) ? "" : page.format;
    }

    /** Those that said they are the site's own ship. */
    public synchronized List<OwnShip> ownShips() {
        return List.copyOf(ownShips);
    }

    /** Forgets all counts, as before a jump in a replay; sources and audiences stay. */
    public synchronized void clear() {
        for (FeedPage page : new ArrayList<>(pages.values())) {
            FeedPage fresh = new FeedPage(page.source);
            fresh.name = page.name;
            fresh.uri = page.uri;
            fresh.format = page.format;
            fresh.marking = page.marking;
            pages.put(page.source, fresh);
        }
        open = null;
        ownShips.clear();
    }

    synchronized void write(DataOutput out) throws IOException {
        FeedBookCodec.write(audiences, List.copyOf(pages.values()), ownShips(), out);
    }

    synchronized void own(OwnShip ship) {
        ownShips.add(ship);
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
