package org.trigpoint.fusion.stitch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.fixtures.Sea;
import org.trigpoint.fusion.fixtures.Sea.Ship;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** People say what is one, and what is not, and take it back. */
class OverrulingTest {
    private final Sea sea = new Sea();

    private void say(double second, TrackId track, Overrule.Kind kind, Track other) {
        sea.give(
                new Stamp(Math.round(second * 1e6), 0, Math.round(second * 10)),
                new AssociationCommand(
                        track,
                        kind,
                        other == null ? null : other.id(),
                        other == null ? Identity.NONE : other.identity(),
                        "officer"));
    }

    @Test
    void aPersonSaysThatOneIsTheOtherAndTakesItBack() {
        Ship silent = Ship.silent(50.7, -1.1, 5, 0);
        Ship far = Ship.talking(235_000_008, 50.9, -0.2, 0, 3);
        sea.run(List.of(silent, far), 0, 60);
        Track anonymous = sea.seen();
        Track reported = sea.reported();
        say(61, anonymous.id(), Overrule.Kind.SAME_AS, reported);
        sea.restart();
        sea.run(List.of(silent), 62.5, 80);
        assertThat(sea.tracks().get(anonymous.id()).status()).isEqualTo(Track.Status.ENDED);
        assertThat(sea.tracks().get(anonymous.id()).sightings().into()).isEqualTo(reported.id());
        assertThat(sea.tracks().get(reported.id()).contributors()).hasSize(2);
        assertThat(overrules(reported.id())).containsExactly(said(61, Overrule.Kind.SAME_AS, anonymous.id()));
        say(81, anonymous.id(), Overrule.Kind.AS_BEFORE, null);
        sea.run(List.of(silent), 82.5, 100);
        assertThat(sea.tracks().get(anonymous.id()).status()).isEqualTo(Track.Status.CONFIRMED);
        assertThat(overrules(reported.id())).containsExactly(said(81, Overrule.Kind.AS_BEFORE, anonymous.id()));
    }

    @Test
    void aPersonSaysThatWhatIsSeenIsNotThePlatformAndTakesItBack() {
        Ship ship = Ship.talking(235_000_009, 50.7, -1.1, 6, 2);
        sea.run(List.of(ship), 0, 100);
        TrackId id = sea.alive().getFirst().id();
        say(101, id, Overrule.Kind.APART, null);
        long before = sea.tracks().get(id).sightings().detections();
        sea.run(List.of(ship), 102.5, 160);
        assertThat(sea.alive()).as("the platform, and what is seen").hasSize(2);
        assertThat(sea.tracks().get(id).sightings().detections()).isEqualTo(before);
        assertThat(sea.alive())
                .allSatisfy(
                        track -> assertThat(overrules(track.id())).containsExactly(said(101, Overrule.Kind.APART, id)));
        say(161, id, Overrule.Kind.AS_BEFORE, null);
        sea.run(List.of(ship), 162.5, 200);
        assertThat(sea.alive()).hasSize(1);
        assertThat(sea.tracks().get(id).sightings().detections()).isGreaterThan(before);
    }

    @Test
    void whatWasPartedAndIsSaidToBeTheSameGoesOnAsThePlatform() {
        Ship ship = Ship.talking(235_000_009, 50.7, -1.1, 6, 2);
        sea.run(List.of(ship), 0, 100);
        Track reported = sea.alive().getFirst();
        say(101, reported.id(), Overrule.Kind.APART, null);
        say(102, reported.id(), Overrule.Kind.APART, null);
        sea.run(List.of(ship), 102.5, 130);
        TrackId parted = sea.seen().id();
        say(131, parted, Overrule.Kind.SAME_AS, reported);
        sea.run(List.of(ship), 132.5, 160);
        assertThat(sea.alive()).extracting(Track::id).containsExactly(reported.id());
        assertThat(sea.tracks().get(parted).sightings().into()).isEqualTo(reported.id());
        assertThat(overrules(reported.id())).containsExactly(said(131, Overrule.Kind.AS_BEFORE, reported.id()));
    }

    @Test
    void whatGoesOnAsATrackThatIsDroppedIsSeenAgain() {
        Ship silent = Ship.silent(50.7, -1.1, 5, 0);
        Ship far = Ship.talking(235_000_008, 50.9, -0.2, 0, 3);
        sea.run(List.of(silent, far), 0, 60);
        TrackId anonymous = sea.seen().id();
        Track reported = sea.reported();
        say(61, anonymous, Overrule.Kind.SAME_AS, reported);
        sea.run(List.of(silent), 62.5, 80);
        sea.give(
                new Stamp(81_000_000, 0, 810),
                new TrackCommand(reported.id(), reported.identity(), "officer", null, null, true));
        sea.run(List.of(silent), 82.5, 100);
        assertThat(sea.alive()).extracting(Track::id).containsExactly(anonymous);
    }

    @Test
    void whatGoesOnAsAnotherGoesOnWithItAsAThird() {
        Ship first = Ship.silent(50.7, -1.1, 5, 0);
        Ship second = Ship.silent(50.75, -1.15, 5, 0);
        Ship far = Ship.talking(235_000_008, 50.9, -0.2, 0, 3);
        sea.run(List.of(first, second, far), 0, 60);
        List<Track> anonymous = sea.alive().stream()
                .filter(track -> track.identity() == Identity.NONE)
                .toList();
        Track reported = sea.reported();
        say(61, anonymous.getFirst().id(), Overrule.Kind.SAME_AS, anonymous.getLast());
        say(62, anonymous.getLast().id(), Overrule.Kind.SAME_AS, reported);
        sea.run(List.of(first, second), 62.5, 80);
        assertThat(sea.alive()).extracting(Track::id).containsExactly(reported.id());
        assertThat(sea.tracks().get(reported.id()).sightings().detections()).isGreaterThan(10);
    }

    private List<Overrule> overrules(TrackId track) {
        return sea.tracks().get(track).sightings().overrules();
    }

    private static Overrule said(double second, Overrule.Kind kind, TrackId track) {
        return new Overrule(kind, track, "officer", new Stamp(Math.round(second * 1e6), 0, Math.round(second * 10)));
    }
}
