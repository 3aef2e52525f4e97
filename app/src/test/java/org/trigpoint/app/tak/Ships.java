package org.trigpoint.app.tak;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** Tracks for tests: a ship of class A, unless it is said what else. */
final class Ships {
    /** 2026-06-01T06:00:00Z. */
    static final long START = 1_780_293_600_000_000L;

    private final long number;
    private long identity;
    private long revision = 1;
    private double latDeg = 50.5;
    private Track.Status status = Track.Status.CONFIRMED;
    private Platform platform = Platform.SHIP;
    private Transponder transponder = Transponder.AIS_CLASS_A;
    private int shipType = 70;
    private @Nullable String name = "EVER G";
    private Flight flight = Flight.NONE;
    private Condition condition = Condition.NONE;
    private @Nullable Gaze gaze;
    private Marking marking = Marking.CLEAR;
    private int audience;
    private final List<Claim> claims = new ArrayList<>();

    private Ships(long number, long identity) {
        this.number = number;
        this.identity = identity;
    }

    static Ships of(long mmsi) {
        return new Ships(mmsi, Identity.mmsi(mmsi));
    }

    Ships identity(long packed, Platform of, Transponder by) {
        identity = packed;
        platform = of;
        transponder = by;
        shipType = 0;
        return this;
    }

    Ships revision(long value, double atLatDeg) {
        revision = value;
        latDeg = atLatDeg;
        return this;
    }

    Ships status(Track.Status value) {
        status = value;
        return this;
    }

    Ships shipType(int value) {
        shipType = value;
        return this;
    }

    Ships name(@Nullable String value) {
        name = value;
        return this;
    }

    Ships flight(Flight value) {
        flight = value;
        return this;
    }

    Ships condition(Condition value, Gaze looks) {
        condition = value;
        gaze = looks;
        return this;
    }

    Ships marking(Marking value) {
        marking = value;
        return this;
    }

    Ships audience(int value) {
        audience = value;
        return this;
    }

    Ships claim(Claim.Kind kind, String value) {
        claims.add(new Claim(kind, value, 3, began(), began()));
        return this;
    }

    private Stamp began() {
        return new Stamp(START, 3, number);
    }

    Track track() {
        Stamp known = new Stamp(START + revision * 1_000_000, 3, number * 1_000 + revision);
        return new Track(
                TrackId.of(began(), audience),
                revision,
                status,
                platform,
                transponder,
                identity,
                new Estimate(
                        START + revision * 1_000_000,
                        latDeg,
                        -1.25,
                        5,
                        0,
                        new Covariance4(100, 0, 100, 0, 0, 0, 0, 1, 0, 1)),
                new Motion(5.25, false, 90, 91, 0, false),
                flight,
                condition,
                gaze,
                NavigationStatus.UNDER_WAY_USING_ENGINE,
                shipType,
                null,
                name,
                claims,
                List.of(),
                Sightings.NONE,
                2,
                began(),
                known,
                null,
                marking);
    }
}
