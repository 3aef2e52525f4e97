package org.trigpoint.feeds.ais;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.ais.sentence.AisFault;
import org.trigpoint.feeds.ais.sentence.AisFramer;
import org.trigpoint.feeds.ais.sentence.Frames;
import org.trigpoint.feeds.ais.sentence.Payload;
import org.trigpoint.feeds.ais.sentence.Reception;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Decodes the lines of one AIS source. */
final class AisDecoder implements SourceDecoder, Frames {
    private final AisFramer framer = new AisFramer(this);
    private final ObservationDecoder observations = new ObservationDecoder();
    private Consumer<? super Outcome> out = AisDecoder::nowhere;

    /** Between calls nothing is handed out. */
    private static void nowhere(Outcome outcome) {
        throw new IllegalStateException("Outcome outside a call: " + outcome);
    }

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> outcomes) {
        out = outcomes;
        observations.from(source);
        framer.line(stamp, raw.array(), raw.offset(), raw.length(), source.clock() == Clock.NONE);
        out = AisDecoder::nowhere;
    }

    @Override
    public void frame(Payload payload, Reception reception) {
        AisFault fault = observations.decode(payload, reception, out);
        if (fault != null) {
            fault(reception.stamp(), fault, reception.offsetBytes(), reception.lines());
        }
    }

    @Override
    public void fault(Stamp stamp, AisFault fault, int offsetBytes, int lines) {
        out.accept(new Rejected(stamp, fault.code(), offsetBytes, lines));
    }

    @Override
    public void onTime(long atEpochMicros, Consumer<? super Outcome> outcomes) {
        out = outcomes;
        framer.expire(atEpochMicros);
        out = AisDecoder::nowhere;
    }

    @Override
    public void onClosed(Consumer<? super Outcome> outcomes) {
        out = outcomes;
        framer.close();
        out = AisDecoder::nowhere;
    }

    @Override
    public long deadlineEpochMicros() {
        return framer.deadlineEpochMicros();
    }

    @Override
    public void write(DataOutput data) throws IOException {
        framer.write(data);
    }

    void read(DataInput data) throws IOException {
        framer.read(data);
    }
}
