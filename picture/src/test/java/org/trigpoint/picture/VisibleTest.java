package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;

/** Who may see what. */
class VisibleTest {
    private static final Viewer LOOKER = new Viewer("leo", Role.VIEWER, null, 0);

    @ParameterizedTest
    @CsvSource({
        "36, AIS_CLASS_A, SHIP, UNDER_WAY_USING_ENGINE, true",
        "37, AIS_CLASS_A, SHIP, UNDER_WAY_USING_ENGINE, true",
        "37, AIS_CLASS_B, SHIP, MOORED, true",
        "0, AIS_CLASS_B, SHIP, UNDEFINED, true",
        "0, AIS_CLASS_B_SELF_ORGANISING, SHIP, UNDEFINED, true",
        "0, AIS_CLASS_B, CRAFT_OF_PARENT, UNDEFINED, true",
        "0, AIS_CLASS_A, SHIP, UNDEFINED, false",
        "30, AIS_CLASS_B, SHIP, FISHING, false",
        "31, AIS_CLASS_B, SHIP, UNDEFINED, false",
        "52, AIS_CLASS_B, SHIP, UNDEFINED, false",
        "70, AIS_CLASS_A, SHIP, UNDER_WAY_USING_ENGINE, false",
        "36, AIS_CLASS_A, SHIP, DISTRESS_ACTIVE, false",
        "0, AIS_CLASS_B, SHIP, DISTRESS_ACTIVE, false",
        "37, AIS_CLASS_B, SART, UNDEFINED, false",
        "0, AIS_CLASS_B, MAN_OVERBOARD, UNDEFINED, false",
        "0, AIS_CLASS_B, EPIRB, UNDEFINED, false"
    })
    void hiddenByDefault(
            int type, Transponder transponder, Platform platform, NavigationStatus status, boolean hidden) {
        var track = TrackSamples.ship(1)
                .shipType(type)
                .transponder(transponder)
                .platform(platform)
                .navigation(status)
                .build();
        assertThat(Visible.hiddenByDefault(track, PrivateAircraft.NONE)).isEqualTo(hidden);
        assertThat(Visible.visible(track, LOOKER)).isEqualTo(!hidden);
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER, rescue, false",
        "OFFICER, rescue, false",
        "ANALYST, , false",
        "ANALYST, ' ', false",
        "ANALYST, rescue, true",
        "ADMIN, rescue, true"
    })
    void liftedByRoleAndPurposeTogether(Role role, String purpose, boolean seen) {
        var yacht = TrackSamples.ship(1).shipType(37).build();
        assertThat(Visible.visible(yacht, new Viewer("ada", role, purpose, 0))).isEqualTo(seen);
    }

    @Test
    void sourcesAreSeenByTheAudiencesTheyGoTo() {
        assertThat(Visible.visible(0b0101, new Viewer("eve", Role.VIEWER, null, 2)))
                .isTrue();
        assertThat(Visible.visible(0b0101, new Viewer("bob", Role.ADMIN, "rescue", 1)))
                .isFalse();
        assertThat(Visible.visible(0b1111, new Viewer("bob", Role.ADMIN, "rescue", Viewer.NO_AUDIENCE)))
                .isFalse();
    }

    @Test
    void audiencesSeeTheirOwnPicture() {
        Viewer second = new Viewer("bob", Role.ADMIN, "rescue", 1);
        assertThat(Visible.visible(TrackSamples.ship(1).build(), second)).isFalse();
        assertThat(Visible.visible(TrackSamples.ship(1).audience(1).build(), second))
                .isTrue();
        assertThat(Visible.visible(TrackSamples.ship(1).audience(3).build(), new Viewer("eve", Role.VIEWER, null, 3)))
                .isTrue();
    }

    private static final PrivateAircraft LADD = new PrivateAircraft(List.of(
            new PrivateAircraft.Listing("LADD", new TreeSet<>(Set.of(0xAC671B)), new TreeSet<>(Set.of("N1", "JET1")))));

    private static TrackSamples jet() {
        return TrackSamples.ship(1).aircraft(0xAC671B, null);
    }

    @Test
    void aircraftOnAListAreHiddenUntilAPurposeIsRecorded() {
        Viewer looker = LOOKER.before(0, LADD);
        Viewer analyst = new Viewer("ada", Role.ANALYST, "rescue", 0, LADD);
        Track other = TrackSamples.ship(2).aircraft(0x406A01, "BAW12").build();
        Track named = TrackSamples.ship(3).aircraft(0x406A01, "JET1").build();
        Track registered = TrackSamples.ship(4)
                .aircraft(0x406A01, "BAW12")
                .claim(Claim.Kind.REGISTRATION, "N1")
                .build();
        Track ship = TrackSamples.ship(5).name("JET1").build();
        assertThat(Visible.visible(jet().build(), LOOKER)).isTrue();
        assertThat(Visible.visible(jet().build(), looker)).isFalse();
        assertThat(Visible.visible(jet().build(), analyst)).isTrue();
        assertThat(Visible.visible(named, looker)).isFalse();
        assertThat(Visible.visible(registered, looker)).isFalse();
        assertThat(Visible.visible(other, looker)).isTrue();
        assertThat(Visible.visible(ship, looker)).isTrue();
        assertThat(Visible.visible(PastTrack.of(jet().build()), looker)).isFalse();
        assertThat(Visible.visible(PastTrack.of(other), looker)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, true",
        "NO_COMMUNICATIONS, true",
        "UNLAWFUL_INTERFERENCE, true",
        "DOWNED, true",
        "MINIMUM_FUEL, false",
        "MEDICAL, false",
        "NONE, false"
    })
    void inDistressTheyAreShown(Flight.Emergency emergency, boolean seen) {
        Track track = jet().flight(new Flight(3_000, Double.NaN, 0, Flight.Place.AIRBORNE, -1, emergency))
                .build();
        Viewer looker = LOOKER.before(0, LADD);
        assertThat(Visible.visible(track, looker)).isEqualTo(seen);
        assertThat(Visible.visible(PastTrack.of(track), looker)).isEqualTo(seen);
    }
}
