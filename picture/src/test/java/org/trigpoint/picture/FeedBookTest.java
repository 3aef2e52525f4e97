package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.SourceOpened;

/** Every raw line is accounted for. */
class FeedBookTest {
    private final FeedBook book = new FeedBook();
    private long sequence;

    private static Header header(Stamp stamp, int lines, boolean ownShip) {
        return new Header(
                stamp,
                Header.UNDATED,
                Header.TimeBasis.UNDATED,
                Identity.mmsi(235_000_001),
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                new Header.Transmission(8, 1, 60, lines),
                null,
                ownShip,
                Marking.CLEAR);
    }

    private Stamp stamp(int source) {
        return new Stamp(1_000 * ++sequence, source, sequence);
    }

    private void apply(Outcome outcome) {
        book.applyOutcomes(List.of(Message.ofIngest(new Stamp(sequence, 9, 0), outcome)));
    }

    private void hear(int source, int lines) {
        apply(new PresenceReport(header(stamp(source), lines, false), 0, null));
    }

    private Feed feed(int source) {
        return book.feeds().stream()
                .filter(feed -> feed.source() == source)
                .findFirst()
                .orElseThrow();
    }

    private void tally(int source, long received, FeedTally.Link link) {
        book.tally(new FeedTally(source, received, 0, link, "here"));
    }

    @Test
    void receivedIsAcceptedAndDuplicateAndRejected() {
        hear(1, 2);
        hear(1, 0);
        hear(2, 1);
        apply(new ReceiverReport(header(stamp(1), 1, false), Stamp.FIRST));
        apply(new Rejected(stamp(1), "checksum", 3, 1));
        apply(new Rejected(stamp(1), "incomplete", 0, 2));
        apply(new Rejected(stamp(1), "checksum", 4, 1));
        tally(1, 7, FeedTally.Link.ENDED);
        Feed feed = feed(1);
        assertThat(feed.accepted()).isEqualTo(2);
        assertThat(feed.duplicate()).isEqualTo(1);
        assertThat(feed.rejected()).isEqualTo(4);
        assertThat(feed.rejects()).containsExactly(Map.entry("checksum", 2L), Map.entry("incomplete", 2L));
        assertThat(feed.balanced()).isTrue();
        assertThat(feed.state()).isEqualTo(Feed.State.ENDED);
        assertThat(feed(2).accepted()).isEqualTo(1);
        tally(1, 8, FeedTally.Link.ENDED);
        assertThat(feed(1).balanced()).isFalse();
    }

    @Test
    void theNewestRejectedLinesAreKept() {
        for (int i = 0; i < 100; i++) {
            apply(new Rejected(stamp(1), "length", i, 1));
        }
        List<RejectedLine> lines = book.findRejects(1).orElseThrow();
        assertThat(lines).hasSize(64);
        assertThat(lines.getFirst().offsetBytes()).isEqualTo(99);
        assertThat(book.findRejects(2)).isEmpty();
    }

    @Test
    void blindUntilHeardAndQuietWhenALineWasDue() {
        tally(1, 0, FeedTally.Link.CONNECTING);
        assertThat(feed(1).state()).isEqualTo(Feed.State.BLIND);
        assertThat(feed(1).detail()).contains("not connected");
        tally(1, 0, FeedTally.Link.CONNECTED);
        assertThat(feed(1).state()).isEqualTo(Feed.State.BLIND);
        assertThat(feed(1).detail()).contains("never heard");
        for (int second = 1; second <= 30; second++) {
            tally(1, second * 5L, FeedTally.Link.CONNECTED);
            book.second();
        }
        assertThat(feed(1).state()).isEqualTo(Feed.State.LIVE);
        assertThat(feed(1).perSecond()).isEqualTo(5);
        for (int second = 0; second < 10; second++) {
            book.second();
        }
        assertThat(feed(1).state()).isEqualTo(Feed.State.LIVE);
        book.second();
        assertThat(feed(1).state()).isEqualTo(Feed.State.QUIET);
        assertThat(feed(1).detail()).contains("nothing for 11 s");
        tally(1, 151, FeedTally.Link.CONNECTED);
        book.second();
        assertThat(feed(1).state()).isEqualTo(Feed.State.LIVE);
        tally(1, 151, FeedTally.Link.FAILED);
        assertThat(feed(1).state()).isEqualTo(Feed.State.FAILED);
    }

    @Test
    void aSeldomFeedIsNotQuietSoon() {
        for (int line = 1; line <= 20; line++) {
            tally(1, line, FeedTally.Link.CONNECTED);
            book.second();
            for (int second = 1; second < 10; second++) {
                book.second();
            }
        }
        for (int second = 0; second < 60; second++) {
            book.second();
        }
        assertThat(feed(1).state()).isEqualTo(Feed.State.LIVE);
    }

    @Test
    void historyIsTheLastMinuteOldestFirst() {
        for (int second = 1; second <= 70; second++) {
            tally(1, second * (second + 1L) / 2, FeedTally.Link.CONNECTED);
            book.second();
        }
        assertThat(feed(1).history()).hasSize(60).startsWith(11L, 12L).endsWith(69L, 70L);
    }

    @Test
    void ownShipIsNoted() {
        apply(new PresenceReport(header(stamp(1), 1, true), 0, null));
        assertThat(book.ownShips()).containsExactly(Identity.mmsi(235_000_001));
    }

    @Test
    void countsComeBackFromTheirBytes() throws IOException {
        book.opened(
                new SourceOpened(1, "tower", "tcp://h:1", "ais", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, Map.of()));
        hear(1, 3);
        apply(new Rejected(stamp(1), "checksum", 3, 1));
        apply(new PresenceReport(header(stamp(2), 1, true), 0, null));
        byte[] bytes = FeedBookCodec.toBytes(book);
        FeedBook read = new FeedBook();
        FeedBookCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)), read);
        assertThat(read.feeds()).isEqualTo(book.feeds());
        assertThat(read.findRejects(1)).isEqualTo(book.findRejects(1));
        assertThat(read.ownShips()).isEqualTo(book.ownShips());
        for (int cut = 0; cut < bytes.length; cut++) {
            byte[] part = Arrays.copyOf(bytes, cut);
            assertThatThrownBy(() ->
                            FeedBookCodec.read(new DataInputStream(new ByteArrayInputStream(part)), new FeedBook()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void clearingKeepsSources() {
        book.opened(
                new SourceOpened(1, "tower", "tcp://h:1", "ais", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, Map.of()));
        hear(1, 3);
        book.clear();
        assertThat(feed(1).name()).isEqualTo("tower");
        assertThat(feed(1).accepted()).isZero();
    }
}
