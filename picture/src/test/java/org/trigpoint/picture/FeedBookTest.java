package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Key;
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
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.SourceOpened;

/** Every raw line is accounted for. */
class FeedBookTest {
    private static final Viewer ANYONE = new Viewer("leo", Role.VIEWER, null, 0);
    private static final Viewer PARTNER = new Viewer("pia", Role.ADMIN, "rescue", 1);

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
        apply(0, outcome);
    }

    private void apply(int audience, Outcome outcome) {
        Key emitter = new Key(audience, 0, 9);
        book.applyOutcomes(List.of(new Message<>(new Stamp(sequence, 9, 0), 1, emitter, 0, outcome)));
    }

    private void hear(int source, int lines) {
        apply(new PresenceReport(header(stamp(source), lines, false), 0, null));
    }

    private Feed feed(int source) {
        return book.feeds(ANYONE).stream()
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
        List<RejectedLine> lines = book.findRejects(1, ANYONE).orElseThrow();
        assertThat(lines).hasSize(64);
        assertThat(lines.getFirst().offsetBytes()).isEqualTo(99);
        assertThat(book.findRejects(2, ANYONE)).isEmpty();
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
        assertThat(book.ownShips()).containsExactly(new OwnShip(0, Identity.mmsi(235_000_001)));
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
        FeedBookCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)), FeedBookCodec.VERSION, read);
        assertThat(read.feeds(ANYONE)).isEqualTo(book.feeds(ANYONE));
        assertThat(read.findRejects(1, ANYONE)).isEqualTo(book.findRejects(1, ANYONE));
        assertThat(read.ownShips()).isEqualTo(book.ownShips());
        for (int cut = 0; cut < bytes.length; cut++) {
            byte[] part = Arrays.copyOf(bytes, cut);
            assertThatThrownBy(() -> FeedBookCodec.read(
                            new DataInputStream(new ByteArrayInputStream(part)), FeedBookCodec.VERSION, new FeedBook()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void eachAudienceHasCountsOfItsOwnAndOnlyOfWhatIsReleasableToIt() throws IOException {
        book.audiences(new Audiences(List.of("own", "partners"), 0b11));
        book.opened(opened(1, "tower", List.of()));
        book.opened(opened(2, "radar", List.of("own")));
        apply(0, new PresenceReport(header(stamp(1), 1, true), 0, null));
        // Own heard it elsewhere before, and partners must not learn that from their counts.
        apply(1, new PresenceReport(header(stamp(1), 1, false), 0, null));
        apply(0, new ReceiverReport(header(stamp(1), 1, false), Stamp.FIRST));
        apply(0, new Rejected(stamp(2), "length", 0, 1));
        for (FeedBook each : List.of(book, reread(book))) {
            assertThat(each.feeds(ANYONE)).extracting(Feed::name).containsExactly("tower", "radar");
            assertThat(each.feeds(ANYONE).getFirst().duplicate()).isEqualTo(1);
            assertThat(each.feeds(PARTNER)).extracting(Feed::name).containsExactly("tower");
            assertThat(each.feeds(PARTNER).getFirst().duplicate()).isZero();
            assertThat(each.findRejects(2, ANYONE))
                    .hasValueSatisfying(lines -> assertThat(lines).hasSize(1));
            assertThat(each.findRejects(2, PARTNER)).isEmpty();
            assertThat(each.name(2, PARTNER)).isEqualTo("source 2");
            assertThat(each.format(2, PARTNER)).isEmpty();
            assertThat(each.sees(2, ANYONE)).isTrue();
            assertThat(each.sees(2, PARTNER)).isFalse();
            assertThat(each.seesNamed("radar", PARTNER)).isFalse();
            assertThat(each.seesNamed("not begun", PARTNER)).isFalse();
            assertThat(each.seesNamed("not begun", ANYONE)).isTrue();
            assertThat(each.seesAll(ANYONE)).isTrue();
            assertThat(each.seesAll(PARTNER)).isFalse();
            assertThat(each.ownShips()).containsExactly(new OwnShip(0, Identity.mmsi(235_000_001)));
            assertThat(each.number("partners")).isEqualTo(1);
            assertThat(each.number("press")).isEqualTo(Viewer.NO_AUDIENCE);
            assertThat(each.feeds(PARTNER.before(Viewer.NO_AUDIENCE, PrivateAircraft.NONE)))
                    .isEmpty();
        }
    }

    private static SourceOpened opened(int source, String name, List<String> releasableTo) {
        return new SourceOpened(
                source,
                name,
                "tcp://h:" + source,
                "ais",
                SourceOpened.Clock.ARRIVAL,
                new Marking(Marking.Tlp.GREEN, releasableTo, "NLOD"),
                Map.of());
    }

    private static FeedBook reread(FeedBook book) throws IOException {
        FeedBook read = new FeedBook();
        FeedBookCodec.read(
                new DataInputStream(new ByteArrayInputStream(FeedBookCodec.toBytes(book))),
                FeedBookCodec.VERSION,
                read);
        return read;
    }

    @Test
    void countsOfTheFormatBeforeAudiencesAreThoseOfTheOnlyOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(1);
        out.writeInt(7);
        for (String text : List.of("tower", "tcp://h:1", "ais", "NLOD")) {
            Fields.writeText(text, out);
        }
        for (long number : new long[] {5, 2, 1, 99}) {
            out.writeLong(number);
        }
        out.writeInt(1);
        Fields.writeText("length", out);
        out.writeLong(1);
        out.writeInt(0);
        out.writeInt(1);
        out.writeLong(Identity.mmsi(235_000_001));
        FeedBookCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1, book);
        assertThat(feed(7).accepted()).isEqualTo(5);
        assertThat(feed(7).rejects()).containsExactly(Map.entry("length", 1L));
        assertThat(feed(7).marking().licence()).isEqualTo("NLOD");
        assertThat(book.ownShips()).containsExactly(new OwnShip(0, Identity.mmsi(235_000_001)));
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
