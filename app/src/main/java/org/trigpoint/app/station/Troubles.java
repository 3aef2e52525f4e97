package org.trigpoint.app.station;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.server.port.Trouble;
import org.trigpoint.server.port.Vitals;

/** What is wrong with a station, in words. */
final class Troubles {
    /** The picture is said to be behind from here on, and not to be relied on from there. */
    static final double BEHIND_SECONDS = 10;

    static final double FAR_BEHIND_SECONDS = 60;

    /** As the doctor's: with less the journal would soon stop. Of a small disk a twentieth. */
    private static final long LITTLE_DISK_BYTES = 200_000_000L;

    private static final int LITTLE_SHARE = 20;

    private static final long BYTES_IN_MB = 1_000_000;

    private final List<Trouble> all = new ArrayList<>();

    private Troubles() {}

    /**
     * @param ready false of one that starts
     * @param stopping true of one that stops
     * @param feeds of a station that runs; none of one that starts, or of a replay
     */
    static List<Trouble> of(boolean ready, boolean stopping, Vitals vitals, List<FeedTally> feeds) {
        Troubles troubles = new Troubles();
        if (!ready) {
            troubles.add("station", true, "The station is starting");
        }
        if (stopping) {
            troubles.add("station", true, "The station is stopping, and takes nothing more in");
        }
        troubles.addStores(vitals);
        troubles.addFeeds(feeds);
        troubles.addPicture(vitals.picture());
        return List.copyOf(troubles.all);
    }

    private void add(String part, boolean unready, String words) {
        all.add(new Trouble(part, words, unready));
    }

    private void addStores(Vitals vitals) {
        if (!vitals.journal().ok()) {
            long lost = vitals.journal().lostMessages();
            add(
                    "journal",
                    false,
                    "What comes in is shown and not recorded: " + lost + " messages so far. The log says why");
        }
        if (!vitals.history().ok()) {
            long waiting = vitals.history().waiting();
            add("history", false, "Where tracks were is not written: " + waiting + " points wait. The log says why");
        }
        Vitals.DiskVitals disk = vitals.disk();
        long little = Math.min(LITTLE_DISK_BYTES, disk.totalBytes() / LITTLE_SHARE);
        if (disk.freeBytes() >= 0 && disk.freeBytes() < little) {
            add("disk", false, disk.freeBytes() / BYTES_IN_MB + " MB are free on the disk of the data");
        }
    }

    private void addFeeds(List<FeedTally> feeds) {
        long failed = count(feeds, FeedTally.Link.FAILED);
        if (failed > 0) {
            add("feeds", false, failed + " of " + feeds.size() + " feeds failed and will not come back by themselves");
        }
        if (!feeds.isEmpty() && count(feeds, FeedTally.Link.CONNECTING) == feeds.size()) {
            add("feeds", false, "No feed is connected (" + feeds.size() + " in all)");
        }
        long held = feeds.stream().filter(feed -> feed.heldBack() != null).count();
        if (held > 0) {
            add("feeds", false, held + " of " + feeds.size() + " feeds are held back: more comes than is taken");
        }
    }

    private static long count(List<FeedTally> feeds, FeedTally.Link link) {
        return feeds.stream().filter(feed -> feed.link() == link).count();
    }

    private void addPicture(Vitals.PictureVitals picture) {
        double behind = picture.behindSeconds();
        if (behind >= BEHIND_SECONDS) {
            String words = "The picture is " + Math.round(behind) + " s behind, with " + picture.waiting()
                    + " messages that wait for it";
            add("picture", behind >= FAR_BEHIND_SECONDS, words);
        }
    }
}
