package org.trigpoint.app.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.port.Past;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryPoint;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.MomentQuery;
import org.trigpoint.storage.history.TrackMoment;
import org.trigpoint.storage.history.TrackPiece;

/** Trials of a running station: page by page, for so long and no longer, one at a time. */
class HistoryTrialTest {
    private static final long MINUTE = 60_000_000L;
    private static final long DAY = 1_440 * MINUTE;
    private static final Viewer ADA = new Viewer("Ada", Role.OFFICER, null, 0);

    private final Pieces past = new Pieces();

    /** Pieces of a history, by serial. */
    private static final class Pieces implements Past {
        final List<TrackPiece> pieces = new ArrayList<>();
        Runnable asked = () -> {};

        @Override
        public List<TrackPiece> find(HistoryQuery query, Predicate<PastTrack> shown) {
            asked.run();
            return pieces.stream()
                    .filter(piece -> piece.serial() > query.afterSerial() && shown.test(piece.track()))
                    .flatMap(piece -> piece.within(query).stream())
                    .limit(query.most())
                    .toList();
        }

        @Override
        public List<TrackMoment> around(MomentQuery query, Predicate<PastTrack> shown) {
            return List.of();
        }

        @Override
        public Optional<HistoryExtent> findExtent() {
            return pieces.isEmpty() ? Optional.empty() : Optional.of(new HistoryExtent(0, 10 * DAY));
        }

        @Override
        public List<Scene> findScenes(HistoryQuery query, Predicate<Scene> shown) {
            return List.of();
        }
    }

    /** A ship that lay still for some minutes from a minute on, told each minute. */
    private void lies(int ship, int serial, long minute, int minutes) {
        PastTrack track = new PastTrack(
                TrackId.of(new Stamp(1, 1, ship), 0),
                "SHIP " + ship,
                Identity.mmsi(219_000_000 + ship),
                Platform.SHIP,
                Transponder.AIS_CLASS_A,
                70,
                NavigationStatus.UNDEFINED,
                Marking.CLEAR,
                1,
                1);
        List<HistoryPoint> points = new ArrayList<>();
        for (int i = 0; i < minutes; i++) {
            long time = (minute + i) * MINUTE;
            points.add(new HistoryPoint(time, time, 55, 12, 0, 0, 10));
        }
        past.pieces.add(new TrackPiece(serial, track, false, points));
    }

    private static RuleTrial.Question question(int least) {
        UserRule.Content content = new UserRule.Content("lies", "speedKn < 1.0", least, Severity.MINOR);
        return new RuleTrial.Question(content, 3 * DAY, 10 * DAY, ADA, List.of());
    }

    @Test
    void piecesOfATrackAreOneAndPagesAreReadToTheEnd() {
        for (int i = 1; i <= 300; i++) {
            lies(i, i, 4 * 1_440 + i, 20);
        }
        // It goes on in a piece of its own: the same alert.
        lies(1, 301, 4 * 1_440 + 21, 20);
        lies(2, 302, 9 * 1_440, 20);
        RuleTrial.Answer answer = new HistoryTrial(past).run(question(10)).orElseThrow();
        assertThat(answer.alerts()).isEqualTo(301);
        assertThat(answer.craft()).isEqualTo(300);
        assertThat(answer.perDay()).containsExactly(0, 300, 0, 0, 0, 0, 1);
        assertThat(answer.tracks()).isEqualTo(300);
        assertThat(answer.points()).isEqualTo(302 * 20);
        assertThat(answer.first()).hasSize(Trial.MOST_FIRST);
        assertThat(answer.first().getFirst().name()).isEqualTo("SHIP 1");
        assertThat(answer.first().getFirst().atEpochMicros()).isEqualTo((4 * 1_440 + 11) * MINUTE);
        assertThat(answer.first().getFirst().lastEpochMicros()).isEqualTo((4 * 1_440 + 31) * MINUTE);
        assertThat(answer.cutShort()).isNull();
        assertThat(answer.readUntilEpochMicros()).isEqualTo(10 * DAY);
    }

    @Test
    void onePlaceThatIsToldTwiceIsOneAlert() {
        lies(1, 1, 5 * 1_440, 20);
        lies(1, 2, 5 * 1_440, 20);
        assertThat(new HistoryTrial(past).run(question(0)).orElseThrow().alerts())
                .isEqualTo(1);
    }

    @Test
    void whatTakesTooLongIsCutShortAndSaysSo() {
        lies(1, 1, 5 * 1_440, 20);
        lies(2, 2, 6 * 1_440, 20);
        lies(3, 3, 7 * 1_440, 20);
        AtomicLong nanos = new AtomicLong();
        RuleTrial.Answer answer = new HistoryTrial(past, () -> nanos.getAndAdd(11_000_000_000L))
                .run(question(0))
                .orElseThrow();
        assertThat(answer.cutShort()).contains("longer than 20 s");
        assertThat(answer.alerts()).isEqualTo(2);
        assertThat(answer.readUntilEpochMicros()).isEqualTo(6 * DAY);
    }

    @Test
    void oneIsTriedAtATime() {
        lies(1, 1, 5 * 1_440, 20);
        HistoryTrial trial = new HistoryTrial(past);
        List<Throwable> second = new ArrayList<>();
        past.asked = () -> {
            past.asked = () -> {};
            Thread other = Thread.ofPlatform().start(() -> {
                try {
                    trial.run(question(0));
                } catch (IllegalStateException e) {
                    second.add(e);
                }
            });
            try {
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertThat(trial.run(question(0))).isPresent();
        assertThat(second)
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("Another rule is being tried"));
        assertThat(trial.run(question(0))).isPresent();
    }

    @Test
    void whereNothingIsKeptNothingIsTried() {
        assertThat(new HistoryTrial(past).run(question(0))).isEmpty();
        assertThat(new HistoryTrial(null).run(question(0))).isEmpty();
        assertThat(new HistoryTrial(null).faults("spedKn < 1")).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isEqualTo(1);
        });
        assertThatThrownBy(() -> new Trial(new RuleTrial.Question(
                        new UserRule.Content("a", "spedKn", 0, Severity.MINOR), 0, 1, ADA, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
