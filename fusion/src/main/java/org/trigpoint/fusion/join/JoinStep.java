package org.trigpoint.fusion.join;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.fusion.deleter.Silence;
import org.trigpoint.fusion.initiator.Confirmation;
import org.trigpoint.fusion.predictor.ProcessNoise;
import org.trigpoint.fusion.updater.Measurement;
import org.trigpoint.fusion.updater.MeasurementNoise;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.recording.Tracking;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.Overruled;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackOver;

/**
 * Keeps one track: filters its positions, collects its claims and contributors, and publishes a revision at every change.
 *
 * <p>Takes {@link Labelled}, {@link Associated} and {@link TrackCommand}. Each report gives one revision; a further reception of the same
 * transmission ({@link ReceiverReport}) is counted and shows in the next one, but gives one at once when the receiver is new. A
 * report whose stamp has come before changes nothing. A report too old for the filter's hindsight (see {@link Kinematics}) is
 * counted, gives a revision marked late, and moves neither the estimate nor the reported motion, and is no sign of life.
 *
 * <p>A detection that association gives to the track is a report too. A track without identity begins with one, and ends when association
 * says so. Where a platform reports a position that what sensors see speaks against, the filter follows what agrees with itself and the
 * disagreement is counted.
 *
 * <p>Deadlines follow {@link Silence}, counted from arrival. A track that has ended is kept, small, as long as the step before may
 * still give it reports, so that its revisions go
 * on; a person's drop ends and forgets it at once.
 */
public final class JoinStep implements Step<Object, JoinState, Track> {
    /** An ended track is kept so long after it was last heard: longer than a segment stays open. */
    static final long KEPT_MICROS = 61L * 3_600 * 1_000_000;

    /** A track that association ended is kept so long: another cell may still tell of it. */
    private static final long OVER_KEPT_MICROS = 1_200_000_000;

    private static final JoinCodec STATE_CODEC = new JoinCodec();

    @Override
    public String name() {
        return "join";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Labelled labelled -> labelled.track().key();
            case Associated associated -> associated.track().key();
            case TrackCommand command -> command.track().key();
            default -> throw refused(input);
        };
    }

    @Override
    public JoinState open(Key key) {
        return new JoinState(new TrackId(key.high(), key.low()));
    }

    @Override
    public void on(Object input, JoinState state, Out<Track> out) {
        switch (input) {
            case Labelled labelled -> observe(labelled.observation(), state, out);
            case Contribution contribution -> see(contribution, state, out);
            case TrackOver over -> end(over, state, out);
            case Overruled overruled -> overrule(overruled, state, out);
            case TrackCommand command -> obey(command, state, out);
            default -> throw refused(input);
        }
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException("Join takes Labelled, Associated and TrackCommand, not "
                + input.getClass().getName());
    }

    private static void observe(Report observation, JoinState state, Out<Track> out) {
        boolean sibling = state.repeats.hasSibling(observation);
        Header header = observation.header();
        if (state.repeats.isRepeat(observation) || isHeld(observation, state)) {
            return;
        }
        boolean first = !state.hasBegun();
        boolean newReceiver = state.contributors.heard(header.stamp(), header.receiver());
        meet(header, first, state, out.stamp());
        if (observation instanceof ReceiverReport) {
            if (first || newReceiver) {
                publish(null, state, out);
            }
            return;
        }
        state.reports += sibling ? 0 : 1;
        Kinematics.Taken taken = take(observation, state);
        if (taken != Kinematics.Taken.TOO_OLD) {
            state.heardEpochMicros =
                    Math.max(state.heardEpochMicros, out.stamp().arrivalEpochMicros());
        }
        publish(taken == Kinematics.Taken.NEWEST ? null : state.kinematics.past(), state, out);
    }

    /** Whether its position has been taken already; what else its raw message tells has its stamp too. */
    private static boolean isHeld(Report observation, JoinState state) {
        Header header = observation.header();
        return observation instanceof PositionReport
                && state.kinematics.holds(header.stamp(), header.timeEpochMicros());
    }

    private static void see(Contribution contribution, JoinState state, Out<Track> out) {
        Detection detection = contribution.detection();
        boolean first = !state.hasBegun();
        if (first && !contribution.anonymous()) {
            // It was dropped, or not heard for days: its platform will begin it anew.
            out.forget();
            return;
        }
        if (state.kinematics.holds(detection.stamp(), detection.timeEpochMicros())) {
            // Two cells told of it at their border.
            return;
        }
        long now = out.stamp().arrivalEpochMicros();
        if (first) {
            state.began = detection.stamp();
            state.identity = Identity.NONE;
            state.heardEpochMicros = now;
        }
        mark(detection.marking(), state);
        state.contributors.heard(detection.stamp(), detection.sensor());
        seen(state).add(contribution, now);
        state.reports++;
        double intensity = state.identity == Identity.NONE
                ? contribution.intensityMps2PerSecond()
                : ProcessNoise.intensityMps2PerSecond(
                        state.platform, state.transponder, state.shipType, state.navigationStatus);
        long time = detection.timeEpochMicros();
        Measurement measured = detection.sight() instanceof Sight.Moving moving
                ? Measurement.seen(time, contribution.place(), moving, intensity)
                : Measurement.seen(time, contribution.place(), intensity);
        Kinematics.Taken taken = state.kinematics.take(measured, detection.stamp());
        if (taken != Kinematics.Taken.TOO_OLD) {
            state.heardEpochMicros = Math.max(state.heardEpochMicros, now);
        }
        publish(taken == Kinematics.Taken.NEWEST ? null : state.kinematics.past(), state, out);
    }

    private static Seen seen(JoinState state) {
        Seen seen = state.seen;
        if (seen == null) {
            seen = new Seen();
            state.seen = seen;
        }
        return seen;
    }

    private static void end(TrackOver over, JoinState state, Out<Track> out) {
        if (!state.hasBegun()) {
            out.forget();
            return;
        }
        seen(state).end(over.into());
        emit(Track.Status.ENDED, null, state, out);
        out.timers().set(out.stamp().arrivalEpochMicros() + OVER_KEPT_MICROS);
    }

    private static void overrule(Overruled overruled, JoinState state, Out<Track> out) {
        if (!state.hasBegun()) {
            out.forget();
            return;
        }
        seen(state).say(overruled.overrule());
        publish(null, state, out);
    }

    private static boolean isOver(JoinState state) {
        return state.seen != null && state.seen.isOver();
    }

    private static void mark(Marking marking, JoinState state) {
        Marking before = state.marking;
        state.marking = before == null ? marking : Marking.strictest(before, marking);
    }

    private static void meet(Header header, boolean first, JoinState state, Stamp now) {
        if (first) {
            state.began = now;
            state.heardEpochMicros = now.arrivalEpochMicros();
            state.identity = header.identity();
        }
        mark(header.marking(), state);
        if (header.platform() != Platform.UNKNOWN) {
            state.platform = header.platform();
        }
        if (header.transponder() != Transponder.UNKNOWN) {
            state.transponder = header.transponder();
        }
        IdentityClaims.claimNumber(header, state.claims);
    }

    private static Kinematics.Taken take(Report observation, JoinState state) {
        return switch (observation) {
            case PositionReport report -> takePosition(report, state);
            case IdentityReport report -> {
                IdentityClaims.claim(report, state);
                yield Kinematics.Taken.NEWEST;
            }
            case TelemetryReport report -> {
                takeTelemetry(report, state);
                yield Kinematics.Taken.NEWEST;
            }
            default -> Kinematics.Taken.NEWEST;
        };
    }

    private static void takeTelemetry(TelemetryReport report, JoinState state) {
        report.findCondition().ifPresent(condition -> state.condition = state.condition.after(condition));
        report.findGaze().ifPresent(gaze -> state.gaze = gaze);
    }

    private static Kinematics.Taken takePosition(PositionReport report, JoinState state) {
        Kinematics.Taken taken =
                report.findFix().map(fix -> takeFix(report, fix, state)).orElse(Kinematics.Taken.NEWEST);
        if (taken == Kinematics.Taken.NEWEST) {
            state.motion = report.motion();
            state.flight = state.flight.after(report.flight());
            state.navigationStatus = report.status();
        }
        return taken;
    }

    private static Kinematics.Taken takeFix(PositionReport report, Fix fix, JoinState state) {
        Header header = report.header();
        if (!MeasurementNoise.isUsable(header, fix)) {
            state.kinematics.takeUndated(fix);
            return Kinematics.Taken.NEWEST;
        }
        double intensity =
                ProcessNoise.intensityMps2PerSecond(state.platform, state.transponder, state.shipType, report.status());
        Measurement measured = MeasurementNoise.measure(header, fix, report.motion(), intensity);
        long gated = state.kinematics.gated();
        Kinematics.Taken taken = state.kinematics.take(measured, header.stamp());
        if (state.seen != null && state.kinematics.gated() > gated) {
            state.seen.disagree(header.stamp().arrivalEpochMicros());
        }
        return taken;
    }

    private static void obey(TrackCommand command, JoinState state, Out<Track> out) {
        if (!state.hasBegun()) {
            out.forget();
            return;
        }
        command.findName().ifPresent(name -> state.claims.give(name, out.stamp()));
        command.findPlatform().ifPresent(platform -> state.givenPlatform = platform);
        if (command.drop()) {
            emit(Track.Status.ENDED, null, state, out);
            out.forget();
            return;
        }
        publish(null, state, out);
    }

    @Override
    public void onTimer(Stamp at, JoinState state, Out<Track> out) {
        long silentMicros = at.arrivalEpochMicros() - state.heardEpochMicros;
        if (isOver(state) || (state.status == Track.Status.ENDED && silentMicros >= KEPT_MICROS)) {
            out.forget();
            return;
        }
        Tracking tracking = tracking(out);
        Silence silence = silence(state, tracking);
        boolean confirmed = Confirmation.isConfirmed(state.platform, state.reports, tracking);
        Track.Status now = silence.statusAfter(silentMicros, confirmed);
        if (now != state.status) {
            if (now == Track.Status.LOST || now == Track.Status.ENDED) {
                state.kinematics.rest();
            }
            emit(now, null, state, out);
        }
        arm(silence.nextMicros(silentMicros, confirmed), silence, state, out);
    }

    private static void publish(@Nullable Estimate past, JoinState state, Out<Track> out) {
        if (isOver(state)) {
            emit(Track.Status.ENDED, past, state, out);
            return;
        }
        Tracking tracking = tracking(out);
        Silence silence = silence(state, tracking);
        boolean confirmed = Confirmation.isConfirmed(state.platform, state.reports, tracking);
        long silentMicros = out.stamp().arrivalEpochMicros() - state.heardEpochMicros;
        emit(silence.statusAfter(silentMicros, confirmed), past, state, out);
        arm(silence.nextMicros(silentMicros, confirmed), silence, state, out);
    }

    private static void arm(long nextMicros, Silence silence, JoinState state, Out<Track> out) {
        out.timers().set(state.heardEpochMicros + Math.min(nextMicros, Math.max(KEPT_MICROS, silence.endMicros())));
    }

    private static Silence silence(JoinState state, Tracking tracking) {
        if (state.identity == Identity.NONE && state.hasBegun()) {
            return Silence.ofSeen(tracking);
        }
        double speedMps = state.motion.hasSpeed() ? state.motion.speedMps() : Double.NaN;
        return Silence.allowed(
                tracking, Silence.isSlowReporter(state.platform, state.transponder, state.navigationStatus, speedMps));
    }

    private static Tracking tracking(Out<Track> out) {
        return out.board().find(Tracking.SLOT, Tracking.class).orElse(Tracking.DEFAULT);
    }

    private static void emit(Track.Status status, @Nullable Estimate past, JoinState state, Out<Track> out) {
        state.status = status;
        state.revision++;
        Marking marking = state.marking;
        Seen seen = state.seen;
        out.emit(new Track(
                state.id,
                state.revision,
                status,
                state.shownPlatform(),
                state.transponder,
                state.identity,
                state.kinematics.findEstimate().orElse(null),
                state.motion,
                state.flight,
                state.condition,
                state.gaze,
                state.navigationStatus,
                state.shipType,
                state.extent,
                state.claims.name(),
                state.claims.list(),
                state.contributors.list(),
                seen == null ? Sightings.NONE : seen.list(),
                state.reports,
                state.began,
                out.stamp(),
                past,
                marking == null ? Marking.CLEAR : marking));
    }

    @Override
    public long touch(JoinState state) {
        return state.kinematics.touch() + state.claims.touch() + state.contributors.touch() + state.repeats.touch();
    }

    @Override
    public Codec<JoinState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Track> outputCodec() {
        return TrackCodec.INSTANCE;
    }
}
