package org.trigpoint.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.picture.FeedTally.Link;
import org.trigpoint.picture.HeldBack;
import org.trigpoint.server.port.Trouble;
import org.trigpoint.server.port.Vitals;

class TroublesTest {
    /** Vitals that the test says. */
    private static final class Said implements Vitals {
        private JournalVitals journal = NONE.journal();
        private HistoryVitals history = HistoryVitals.NONE;
        private PictureVitals picture = PictureVitals.NONE;
        private DiskVitals disk = DiskVitals.NONE;

        @Override
        public List<StepVitals> steps() {
            return List.of();
        }

        @Override
        public JournalVitals journal() {
            return journal;
        }

        @Override
        public HistoryVitals history() {
            return history;
        }

        @Override
        public PictureVitals picture() {
            return picture;
        }

        @Override
        public DiskVitals disk() {
            return disk;
        }

        @Override
        public List<Trouble> troubles() {
            return List.of();
        }
    }

    private final Said vitals = new Said();
    private final List<FeedTally> feeds = new ArrayList<>();

    private List<String> troubles(boolean stopping) {
        return words(Troubles.of(true, stopping, vitals, feeds));
    }

    private static List<String> words(List<Trouble> troubles) {
        return troubles.stream()
                .map(each -> each.part() + (each.unready() ? " unready: " : ": ") + each.words())
                .toList();
    }

    @Test
    void aStationThatIsWellHasNone() {
        assertThat(troubles(false)).isEmpty();
        feeds.add(new FeedTally(1, 5, 0, Link.CONNECTED, ""));
        feeds.add(new FeedTally(2, 0, 0, Link.CONNECTING, "secret.example"));
        vitals.picture = new Vitals.PictureVitals(9.9, 12);
        vitals.disk = new Vitals.DiskVitals(300_000_000, 100_000_000_000L);
        assertThat(troubles(false)).isEmpty();
    }

    @Test
    void oneThatStartsOrStopsIsNotReady() {
        assertThat(words(Troubles.of(false, false, vitals, List.of())))
                .containsExactly("station unready: The station is starting");
        assertThat(troubles(true))
                .containsExactly("station unready: The station is stopping, and takes nothing more in");
    }

    @Test
    void whatIsKeptAndItsDisk() {
        vitals.journal = new Vitals.JournalVitals(false, "/secret is full", 17, 0);
        vitals.history = new Vitals.HistoryVitals("/secret is full", 9, 8, 1, 0, 0, 0);
        vitals.disk = new Vitals.DiskVitals(150_000_000, 100_000_000_000L);
        assertThat(troubles(false))
                .containsExactly(
                        "journal: What comes in is shown and not recorded: 17 messages so far. The log says why",
                        "history: Where tracks were is not written: 8 points wait. The log says why",
                        "disk: 150 MB are free on the disk of the data");
        // A disk of 64 MB has room while a twentieth of it is free.
        vitals.journal = Vitals.NONE.journal();
        vitals.history = Vitals.HistoryVitals.NONE;
        vitals.disk = new Vitals.DiskVitals(4_000_000, 64_000_000);
        assertThat(troubles(false)).isEmpty();
        vitals.disk = new Vitals.DiskVitals(3_000_000, 64_000_000);
        assertThat(troubles(false)).containsExactly("disk: 3 MB are free on the disk of the data");
    }

    @Test
    void feedsAreCountedAndNotNamed() {
        feeds.add(new FeedTally(1, 0, 0, Link.CONNECTING, "secret.example"));
        assertThat(troubles(false)).containsExactly("feeds: No feed is connected (1 in all)");
        feeds.add(new FeedTally(2, 0, 0, Link.FAILED, "secret.example"));
        feeds.add(new FeedTally(3, 9, 4, Link.CONNECTED, "secret.example", new HeldBack(3, 2, 1)));
        assertThat(troubles(false))
                .containsExactly(
                        "feeds: 1 of 3 feeds failed and will not come back by themselves",
                        "feeds: 1 of 3 feeds are held back: more comes than is taken");
    }

    @Test
    void aPictureThatIsBehindIsNotReliedOnForAMinute() {
        vitals.picture = new Vitals.PictureVitals(10, 4_000);
        assertThat(troubles(false))
                .containsExactly("picture: The picture is 10 s behind, with 4000 messages that wait for it");
        vitals.picture = new Vitals.PictureVitals(60, 4_000);
        assertThat(troubles(false))
                .containsExactly("picture unready: The picture is 60 s behind, with 4000 messages that wait for it");
    }

    @Test
    void theLagIsThatOfWhatIsWrittenAndOfTheClock() {
        Backlog backlog = new Backlog();
        assertThat(backlog.behindSeconds(5_000_000)).isZero();
        backlog.came(new Batch(List.of(), 4_000_000, List.of(), false));
        assertThat(backlog.lagSeconds()).isZero();
        backlog.handled(new Batch(List.of(), 1_000_000, List.of(), false));
        assertThat(backlog.lagSeconds()).isEqualTo(3);
        assertThat(backlog.behindSeconds(5_500_000)).isEqualTo(4.5);
        assertThat(backlog.behindSeconds(500_000)).isZero();
    }
}
