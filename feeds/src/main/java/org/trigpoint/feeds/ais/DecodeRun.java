package org.trigpoint.feeds.ais;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.trigpoint.flow.Stamp;

/**
 * Lines in, text of every message out: what {@code trigpoint decode ais} does.
 *
 * <p>It shows what was sent, so positions and numbers that cannot be are written and not rejected. It knows no time of arrival:
 * parts of a message are waited for by lines. May be run on several inputs, one after the other; the counts add up.
 */
public final class DecodeRun {
    private static final int FLUSH_CHARACTERS = 1 << 16;

    private final AisMessageEncoder encoder;
    private final Appendable out;
    private final StringBuilder text = new StringBuilder();
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> remarks = new TreeMap<>();
    private long lines;
    private long messages;
    private long messageLines;

    /**
     * @param encoder of the text wanted
     * @param out takes the text
     */
    public DecodeRun(AisMessageEncoder encoder, Appendable out) {
        this.encoder = encoder;
        this.out = out;
        encoder.begin(text);
    }

    /** Decodes one input to its end; what it left unfinished is rejected. */
    public void run(InputStream in) throws IOException {
        AisFramer framer = new AisFramer(new Writing());
        LineSplitter splitter = new LineSplitter(in, AisFramer.LONGEST_LINE_BYTES + 1);
        while (splitter.next()) {
            Stamp stamp = new Stamp(lines, 0, lines);
            lines++;
            framer.line(stamp, splitter.array(), splitter.offset(), splitter.length(), true);
            if (text.length() > FLUSH_CHARACTERS) {
                flush();
            }
        }
        framer.close();
        flush();
    }

    private void flush() throws IOException {
        out.append(text);
        text.setLength(0);
    }

    /** What became of all lines so far. */
    public DecodeCounts counts() {
        return new DecodeCounts(lines, messages, messageLines, rejected, remarks);
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
            messages++;
            messageLines += reception.lines();
            encoder.message(message, provenance(reception), text);
        }

        @Override
        public void fault(Stamp stamp, AisFault fault, int offsetBytes, int faultyLines) {
            if (faultyLines == 0) {
                remarks.merge(fault.code(), 1L, Long::sum);
            } else {
                rejected.merge(fault.code(), (long) faultyLines, Long::sum);
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
