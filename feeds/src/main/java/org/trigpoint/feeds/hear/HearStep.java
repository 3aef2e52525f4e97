package org.trigpoint.feeds.hear;

import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.ReportCodec;
import org.trigpoint.model.recording.SourceOpened;

/**
 * The same transmission heard several times becomes one observation: the first is passed on at once, each later one becomes a
 * {@link ReceiverReport} that names the first.
 *
 * <p>Two receptions are of one transmission when type, digest and reported second agree and their times lie within the window of
 * {@link SameTransmission}. The times compared are those of the observations, since receivers that pass on late still say when
 * they heard; of undated ones only lines near each other in one source are compared. It does not matter whether the receivers
 * differ: a relay that sends twice is no second transmission either. When one of the two came through a source with the option
 * {@code satellite=true} the window is six hours; an identity's transmissions are remembered that long from when it was first
 * heard through such a source.
 *
 * <p>A vessel's word about itself ({@code VDO}) is passed on and compared with nothing. An observation under the stamp of the
 * one before it is its companion, the static part of the same message: it shares its fate.
 */
public final class HearStep implements Step<Report, HearState, Report> {
    /** Name of the step in the pipeline. */
    public static final String NAME = "hear";

    /** How long a transmission is remembered after its arrival, so that receivers may pass on late. */
    private static final long REMEMBER_MICROS = 180_000_000;

    /** How often an instance looks whether it may be forgotten. */
    private static final long LOOK_MICROS = 600_000_000;

    /** Slots of the first sources, since the board is asked for each observation. */
    private static final String[] SLOTS = slots();

    private static String[] slots() {
        String[] slots = new String[256];
        java.util.Arrays.setAll(slots, SourceOpened::slot);
        return slots;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Key key(Stamp stamp, Report input) {
        return Key.of(input.header().identity());
    }

    @Override
    public HearState open(Key key) {
        return new HearState();
    }

    @Override
    public void on(Report input, HearState state, Out<Report> out) {
        Header header = input.header();
        if (header.ownShip()) {
            out.emit(input);
            return;
        }
        if (state.isLast(header.stamp())) {
            if (!state.lastWasRepeat) {
                out.emit(input);
            }
            return;
        }
        if (!state.begun) {
            out.timers().set(header.stamp().arrivalEpochMicros() + LOOK_MICROS);
        }
        boolean satellite = isSatellite(header, out);
        state.satellite |= satellite;
        forgetOld(header.stamp().arrivalEpochMicros(), state);
        int first = find(header, satellite, state, out);
        state.setLast(header.stamp(), first >= 0);
        if (first >= 0) {
            out.emit(new ReceiverReport(header, state.stamp(first)));
        } else {
            state.add(
                    header.transmission().bits(),
                    header.timeEpochMicros(),
                    header.stamp().arrivalEpochMicros(),
                    header.stamp().sequence(),
                    origin(header));
            out.emit(input);
        }
    }

    private static void forgetOld(long nowEpochMicros, HearState state) {
        long keepMicros = state.satellite ? SameTransmission.SATELLITE_MICROS : REMEMBER_MICROS;
        state.forgetBefore(nowEpochMicros - keepMicros);
    }

    private static long origin(Header header) {
        Header.Transmission transmission = header.transmission();
        return HearState.origin(header.stamp().source(), transmission.type(), transmission.second());
    }

    /** Which remembered transmission this is, or −1. The newest is looked at first. */
    private static int find(Header header, boolean satellite, HearState state, Out<Report> out) {
        long bits = header.transmission().bits();
        long origin = origin(header);
        for (int i = state.count - 1; i >= 0; i--) {
            if (state.get(i, HearState.BITS) != bits) {
                continue;
            }
            long other = state.get(i, HearState.ORIGIN);
            if (HearState.isAlike(origin, other)) {
                boolean far = satellite || (state.satellite && isSatellite(HearState.source(other), out));
                if (isNear(header, far, state, i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isNear(Header header, boolean satellite, HearState state, int entry) {
        long time = state.get(entry, HearState.TIME);
        if (header.isDated() && time != Header.UNDATED) {
            long window = satellite
                    ? SameTransmission.SATELLITE_MICROS
                    : SameTransmission.windowMicros(header.transmission().type());
            return Math.abs(header.timeEpochMicros() - time) < window;
        }
        return !header.isDated()
                && time == Header.UNDATED
                && HearState.source(state.get(entry, HearState.ORIGIN))
                        == header.stamp().source()
                && header.stamp().sequence() - state.get(entry, HearState.SEQUENCE) <= SameTransmission.UNDATED_LINES;
    }

    private static boolean isSatellite(Header header, Out<Report> out) {
        return isSatellite(header.stamp().source(), out);
    }

    private static boolean isSatellite(int source, Out<Report> out) {
        String slot = source >= 0 && source < SLOTS.length ? SLOTS[source] : SourceOpened.slot(source);
        return out.board()
                .find(slot, SourceOpened.class)
                .map(opened -> "true".equals(opened.options().get("satellite")))
                .orElse(false);
    }

    @Override
    public void onTimer(Stamp at, HearState state, Out<Report> out) {
        forgetOld(at.arrivalEpochMicros(), state);
        if (state.count == 0) {
            out.forget();
        } else {
            out.timers().set(at.arrivalEpochMicros() + LOOK_MICROS);
        }
    }

    @Override
    public long touch(HearState state) {
        return state.touch();
    }

    @Override
    public Codec<HearState> stateCodec() {
        return HearStateCodec.INSTANCE;
    }

    @Override
    public Codec<Report> outputCodec() {
        return ReportCodec.INSTANCE;
    }
}
