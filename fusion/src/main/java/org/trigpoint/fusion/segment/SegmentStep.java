package org.trigpoint.fusion.segment;

import java.util.Optional;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.fusion.updater.MeasurementNoise;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.TrackId;

/**
 * Splits an identity into the physical things that use it, by what is possible for one thing to do, and labels each report with
 * the track of its thing. A number is never trusted to be one ship.
 *
 * <p>Takes {@link Report} and {@link TrackCommand}; every observation gives exactly one {@link Labelled}, and a thinned copy of
 * positions goes to the cells of association (see {@link Thinning}) and, of ships, to those where scenes are matched (see {@link Wayside}). A dated position
 * that no open segment can have sent begins a segment, whose track is named by the present stamp. Reports are compared in the
 * order of their own times with the last {@value Segment#POINTS} positions of each segment, so those that come out of order find
 * their place. What has no dated position, or one from no working receiver, follows {@link Choice#forOther}; a further reception
 * follows the first. A person's drop closes its segment. A segment not heard for two days and a half is closed.
 */
public final class SegmentStep implements Step<Object, SegmentState, Object> {
    private static final SegmentCodec STATE_CODEC = new SegmentCodec();
    private static final SegmentOutCodec OUT_CODEC = new SegmentOutCodec();

    @Override
    public String name() {
        return "segment";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Report observation -> Key.of(observation.header().identity());
            case TrackCommand command -> new Key(command.track().audience(), 0, command.identity());
            default -> throw refused(input);
        };
    }

    @Override
    public SegmentState open(Key key) {
        return new SegmentState();
    }

    @Override
    public void on(Object input, SegmentState state, Out<Object> out) {
        switch (input) {
            case Report observation -> label(observation, state, out);
            case TrackCommand command -> obey(command, state, out);
            default -> throw refused(input);
        }
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException(
                "Segment takes Report and TrackCommand, not " + input.getClass().getName());
    }

    private static void label(Report observation, SegmentState state, Out<Object> out) {
        Stamp now = out.stamp();
        if (state.segments.size() > 1) {
            state.closeSilent(now.arrivalEpochMicros());
        }
        Segment segment = segmentOf(observation, state, out);
        if (!(observation instanceof ReceiverReport)) {
            segment.hear(now, observation.header());
        }
        if (state.segments.size() > 1) {
            state.labels.note(observation.header().stamp(), segment.id);
        }
        arm(state, out);
        out.emit(new Labelled(segment.id, observation));
        switch (observation) {
            case PositionReport report -> usableFix(report).ifPresent(fix -> share(report, fix, segment, out));
            case IdentityReport report -> segment.wayside.note(report);
            default -> {}
        }
    }

    private static void share(PositionReport report, Fix fix, Segment segment, Out<Object> out) {
        Thinning.share(report, fix, segment, out);
        if (report.header().platform() == Platform.SHIP) {
            segment.wayside.share(report, fix, segment, out);
        }
    }

    private static Segment segmentOf(Report observation, SegmentState state, Out<Object> out) {
        Header header = observation.header();
        if (observation instanceof ReceiverReport reception) {
            return Choice.forReception(state, reception.first())
                    .or(() -> Choice.forOther(state.segments, header))
                    .orElseGet(() -> begin(state, out));
        }
        Optional<Fix> fix = usableFix(observation);
        if (fix.isPresent() && observation instanceof PositionReport report) {
            return place(
                    Point.of(header.timeEpochMicros(), fix.get(), report.motion()),
                    Allowance.of(header, fix.get()),
                    state,
                    out);
        }
        return Choice.forOther(state.segments, header).orElseGet(() -> begin(state, out));
    }

    private static Optional<Fix> usableFix(Report observation) {
        return observation instanceof PositionReport report
                ? report.findFix()
                        .filter(fix -> MeasurementNoise.isUsable(report.header(), fix)
                                && fix.integrity().source() != PositioningState.INOPERATIVE)
                : Optional.empty();
    }

    private static Segment place(Point point, Allowance allowance, SegmentState state, Out<Object> out) {
        Segment segment = Choice.forPoint(state, point, allowance).orElseGet(() -> begin(state, out));
        segment.add(point);
        return segment;
    }

    private static Segment begin(SegmentState state, Out<Object> out) {
        Segment segment = new Segment(TrackId.of(out.stamp(), out.key().audience()), out.stamp());
        state.open(segment);
        return segment;
    }

    private static void obey(TrackCommand command, SegmentState state, Out<Object> out) {
        if (command.drop()) {
            state.segments.removeIf(segment -> segment.id.equals(command.track()));
        }
        if (state.segments.isEmpty()) {
            out.forget();
        }
    }

    @Override
    public void onTimer(Stamp at, SegmentState state, Out<Object> out) {
        state.alarmEpochMicros = SegmentState.NO_ALARM;
        state.closeSilent(at.arrivalEpochMicros());
        if (state.segments.isEmpty()) {
            out.forget();
            return;
        }
        arm(state, out);
    }

    private static void arm(SegmentState state, Out<Object> out) {
        if (state.alarmEpochMicros == SegmentState.NO_ALARM) {
            state.alarmEpochMicros = state.nextCloseEpochMicros();
            out.timers().set(state.alarmEpochMicros);
        }
    }

    @Override
    public long touch(SegmentState state) {
        return state.segments.isEmpty() ? 0 : state.segments.getFirst().touch();
    }

    @Override
    public Codec<SegmentState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Object> outputCodec() {
        return OUT_CODEC;
    }
}
