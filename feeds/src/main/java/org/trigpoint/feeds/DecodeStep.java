package org.trigpoint.feeds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceClosed;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Raw messages become outcomes: one instance a source, which hands its messages to the decoder of the source's format.
 *
 * <p>What the source is stands on the board, in its {@link SourceOpened}. A message of a source that nobody opened, or whose
 * format nobody knows, is rejected as {@code unknown-source}. The alarm is kept at or before the decoder's deadline: it is not
 * moved when a deadline moves away, so that it changes seldom.
 */
public final class DecodeStep implements Step<Recorded, DecodeState, Outcome> {
    /** Name of the step in the pipeline. */
    public static final String NAME = "decode";

    private final Map<String, Format> formats = new TreeMap<>();
    private final Codec<DecodeState> stateCodec = new DecodeStateCodec(formats);
    private final Codec<Outcome> outputCodec;

    /**
     * @param formats all that may be decoded, each name once
     * @param outputCodec of what leaves
     */
    public DecodeStep(List<Format> formats, Codec<Outcome> outputCodec) {
        this.outputCodec = outputCodec;
        for (Format format : formats) {
            if (this.formats.put(format.name(), format) != null) {
                throw new IllegalArgumentException("Two formats are named " + format.name());
            }
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Key key(Stamp stamp, Recorded input) {
        return Key.of(stamp.source());
    }

    @Override
    public DecodeState open(Key key) {
        return new DecodeState((int) key.low());
    }

    @Override
    public void on(Recorded input, DecodeState state, Out<Outcome> out) {
        if (input instanceof Raw raw) {
            onRaw(raw, state, out);
        } else if (input instanceof SourceClosed) {
            onClosed(state, out);
        }
    }

    private void onRaw(Raw raw, DecodeState state, Out<Outcome> out) {
        SourceOpened source = out.board().find(state.slot, SourceOpened.class).orElse(null);
        SourceDecoder decoder = source == null ? null : decoderOf(source, state, out);
        if (source == null || decoder == null) {
            out.emit(new Rejected(out.stamp(), "unknown-source", 0, 1));
            return;
        }
        decoder.on(out.stamp(), raw, source, out::emit);
        arm(decoder.deadlineEpochMicros(), state, out);
    }

    private @Nullable SourceDecoder decoderOf(SourceOpened source, DecodeState state, Out<Outcome> out) {
        if (state.decoder != null && state.formatName.equals(source.format())) {
            return state.decoder;
        }
        onClosed(state, out);
        Format format = formats.get(source.format());
        state.formatName = format == null ? "" : format.name();
        state.decoder = format == null ? null : format.open();
        return state.decoder;
    }

    private static void onClosed(DecodeState state, Out<Outcome> out) {
        if (state.decoder != null) {
            state.decoder.onClosed(out::emit);
        }
        if (state.alarmEpochMicros != DecodeState.NO_ALARM) {
            state.alarmEpochMicros = DecodeState.NO_ALARM;
            out.timers().clear();
        }
    }

    private static void arm(long deadlineEpochMicros, DecodeState state, Out<Outcome> out) {
        if (deadlineEpochMicros < state.alarmEpochMicros) {
            state.alarmEpochMicros = deadlineEpochMicros;
            out.timers().set(deadlineEpochMicros);
        }
    }

    @Override
    public void onTimer(Stamp at, DecodeState state, Out<Outcome> out) {
        state.alarmEpochMicros = DecodeState.NO_ALARM;
        if (state.decoder != null) {
            state.decoder.onTime(at.arrivalEpochMicros(), out::emit);
            arm(state.decoder.deadlineEpochMicros(), state, out);
        }
    }

    @Override
    public Codec<DecodeState> stateCodec() {
        return stateCodec;
    }

    @Override
    public Codec<Outcome> outputCodec() {
        return outputCodec;
    }
}
