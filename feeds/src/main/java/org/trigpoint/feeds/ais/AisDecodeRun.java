package org.trigpoint.feeds.ais;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.ais.message.AisMessageDecoder;
import org.trigpoint.feeds.ais.message.AisMessageEncoder;
import org.trigpoint.feeds.ais.message.DecodedMessage;
import org.trigpoint.feeds.ais.message.Provenance;
import org.trigpoint.feeds.ais.sentence.AisFault;
import org.trigpoint.feeds.ais.sentence.AisFramer;
import org.trigpoint.feeds.ais.sentence.CivilTime;
import org.trigpoint.feeds.ais.sentence.Frames;
import org.trigpoint.feeds.ais.sentence.Payload;
import org.trigpoint.feeds.ais.sentence.Reception;
import org.trigpoint.feeds.text.DecodeLog;
import org.trigpoint.flow.Stamp;

/**
 * Lines in, text of every message out: what {@code trigpoint decode ais} does.
 *
 * <p>Positions and numbers that cannot be are written and not rejected. Parts of a message are waited for by lines.
 */
public final class AisDecodeRun implements DecodeRun {
    private final AisMessageEncoder encoder;
    private final DecodeLog log;

    /**
     * @param encoder of the text wanted
     * @param out takes the text
     */
    public AisDecodeRun(AisMessageEncoder encoder, Appendable out) {
        this.encoder = encoder;
        log = new DecodeLog(out);
        encoder.begin(log.text());
    }

    @Override
    public void run(InputStream in) throws IOException {
        AisFramer framer = new AisFramer(new Writing());
        LineSplitter splitter = new LineSplitter(in, AisFramer.LONGEST_LINE_BYTES + 1);
        while (splitter.next()) {
            Stamp stamp = new Stamp(log.count(), 0, log.count());
            log.read();
            framer.line(stamp, splitter.array(), splitter.offset(), splitter.length(), true);
            log.flushMuch();
        }
        framer.close();
        log.flush();
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }

    private final class Writing implements Frames {
        @Override
        public void frame(Payload payload, Reception reception) {
            AisFault fault = MessageLength.check(payload);
            DecodedMessage message = fault == null ? AisMessageDecoder.decode(payload) : null;
            if (message == null) {
                AisFault why = fault == null ? AisFault.STATIC_PART : fault;
                fault(reception.stamp(), why, reception.offsetBytes(), reception.lines());
                return;
            }
            encoder.message(message, provenance(reception), log.text());
            log.written(reception.lines());
        }

        @Override
        public void fault(Stamp stamp, AisFault fault, int offsetBytes, int faultyLines) {
            if (faultyLines == 0) {
                log.remark(fault.code());
            } else {
                log.rejected(fault.code(), faultyLines);
            }
        }
    }

    private static Provenance provenance(Reception reception) {
        String channel = reception.channel() == 0 ? null : String.valueOf((char) reception.channel());
        return new Provenance(
                iso(reception.timeEpochMicros()), reception.station(), channel, reception.own(), reception.lines());
    }

    private static @Nullable String iso(long epochMicros) {
        return epochMicros == CivilTime.NONE
                ? null
                : Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }
}
