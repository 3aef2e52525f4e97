package org.trigpoint.threat.skies;

import java.util.List;
import java.util.regex.Pattern;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.TrackId;

/**
 * Follows what the positions of each aircraft are worth: by identity, since one whose position jumps becomes another track. Only what its
 * own transponder says counts; what ground stations repeat or measure does not, but where receivers measured it to be is laid beside it.
 *
 * <p>Tells the cells of the sky a {@link Sample} at most every half a minute, and when its worth changes. It takes reports
 * of what flies under an ICAO address. An identity is forgotten twelve hours after its last report.
 */
public final class AirTrustStep implements Step<Labelled, AirTrust, Sample> {
    private static final AirTrustCodec STATE_CODEC = new AirTrustCodec();
    private static final long EVERY_MICROS = 30_000_000;
    private static final long KEPT_MICROS = 12 * 3_600_000_000L;
    private static final long LOOK_MICROS = 3_600_000_000L;
    /** A call sign of an operator: three letters, then the number of the flight. */
    private static final Pattern OPERATED = Pattern.compile("[A-Z]{3}[0-9][0-9A-Z]*");

    private static final int OPERATOR_LETTERS = 3;

    @Override
    public String name() {
        return "air-trust";
    }

    @Override
    public Key key(Stamp stamp, Labelled input) {
        return Key.of(input.observation().header().identity());
    }

    @Override
    public AirTrust open(Key key) {
        return new AirTrust();
    }

    @Override
    public void on(Labelled input, AirTrust state, Out<Sample> out) {
        Report report = input.observation();
        Header header = report.header();
        state.heardEpochMicros = out.stamp().arrivalEpochMicros();
        if (state.alarmEpochMicros == AirTrust.NEVER) {
            arm(state, out);
        }
        switch (report) {
            case IdentityReport identity -> name(identity, state);
            case PositionReport position -> {
                if (header.isDated() && !header.ownShip()) {
                    take(input, position, state, out);
                }
            }
            default -> {}
        }
    }

    private static void name(IdentityReport report, AirTrust state) {
        String callSign = report.callSign();
        if (callSign != null) {
            state.operator = OPERATED.matcher(callSign).matches() ? callSign.substring(0, OPERATOR_LETTERS) : null;
        }
        Airframe airframe = report.airframe();
        if (airframe != null && airframe.typeCode() != null) {
            state.typeCode = airframe.typeCode();
        }
    }

    private static void take(Labelled input, PositionReport report, AirTrust state, Out<Sample> out) {
        Fix fix = report.fix();
        Header header = report.header();
        if (header.transponder() == Transponder.MULTILATERATION && fix != null) {
            state.takeMeasured(fix, header.timeEpochMicros());
        }
        if (header.transponder() != Transponder.ADS_B || !header.platform().flies()) {
            return;
        }
        if (report.flight().place() != Flight.Place.UNKNOWN) {
            state.onGround = report.flight().place() == Flight.Place.ON_GROUND;
        }
        if (state.onGround) {
            state.standsFromEpochMicros = AirTrust.NEVER;
            state.stands = false;
            return;
        }
        SkySettings set = SkySettings.of(out);
        boolean urgent = fix == null ? state.takeWithout(report, set) : state.take(report, fix, set);
        if (fix != null) {
            state.track = input.track();
        }
        boolean due = fix != null || state.worth == Worth.NO_POSITION;
        long since = header.timeEpochMicros() - state.toldEpochMicros;
        if (urgent || (due && (state.told == null || since >= EVERY_MICROS))) {
            tell(header.timeEpochMicros(), state, set, out);
        }
    }

    private static void tell(long time, AirTrust state, SkySettings set, Out<Sample> out) {
        TrackId track = state.track;
        if (track == null) {
            return;
        }
        state.told = state.worth;
        state.toldEpochMicros = time;
        List<Doubt> doubts = state.doubts(set);
        Horizon.beyond(state, set, out.board()).ifPresent(doubts::add);
        SkyGrid.forEachNear(state.latDeg, state.lonDeg, cell -> out.emit(sample(cell, track, doubts, state, out)));
    }

    private static Sample sample(long cell, TrackId track, List<Doubt> doubts, AirTrust state, Out<Sample> out) {
        boolean bad = state.worth.isBad();
        return new Sample(
                cell,
                track,
                out.key().low(),
                state.operator,
                state.typeCode,
                state.timeEpochMicros,
                state.latDeg,
                Angles.wrapLonDeg(state.lonDeg),
                state.altitudeMeters,
                state.worth,
                state.air,
                bad ? state.badFromEpochMicros : AirTrust.NEVER,
                doubts,
                state.source,
                bad ? state.badStamp : state.stamp,
                state.stamp,
                state.marking);
    }

    private static void arm(AirTrust state, Out<Sample> out) {
        state.alarmEpochMicros = out.stamp().arrivalEpochMicros() + LOOK_MICROS;
        out.timers().set(state.alarmEpochMicros);
    }

    @Override
    public void onTimer(Stamp at, AirTrust state, Out<Sample> out) {
        if (state.heardEpochMicros + KEPT_MICROS <= at.arrivalEpochMicros()) {
            out.forget();
        } else {
            arm(state, out);
        }
    }

    @Override
    public Codec<AirTrust> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Sample> outputCodec() {
        return SampleCodec.INSTANCE;
    }
}
