package org.trigpoint.feeds.klv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.klv.message.KlvMessage;
import org.trigpoint.feeds.klv.message.KlvMessageDecoder;
import org.trigpoint.feeds.klv.message.KlvOutcome;
import org.trigpoint.feeds.klv.message.VmtiSet;
import org.trigpoint.feeds.klv.packet.Carriage;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvPackets;
import org.trigpoint.feeds.text.DecodeLog;
import org.trigpoint.feeds.text.RecordJson;

/**
 * KLV or a transport stream in, text of every set out: what {@code trigpoint decode klv} does. A raw message is a KLV packet, or a
 * stretch of bytes where one should be.
 */
public final class KlvDecodeRun implements DecodeRun {
    private final DecodeLog log;

    /** @param out takes the text */
    public KlvDecodeRun(Appendable out) {
        log = new DecodeLog(out);
    }

    @Override
    public void run(InputStream in) throws IOException {
        log.pump(in, new KlvStream(new Writing()));
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }

    private final class Writing implements KlvPackets {
        private @Nullable Long vmtiVersion;

        @Override
        public void packet(Carriage carriage, byte[] array, int offset, int length) {
            log.read();
            switch (KlvMessageDecoder.decode(array, offset, length, vmtiVersion)) {
                case KlvOutcome.Rejected rejected ->
                    log.rejected(rejected.fault().code(), 1);
                case KlvOutcome.Decoded decoded -> {
                    Long said = VmtiSet.findVersion(decoded.message());
                    vmtiVersion = said == null ? vmtiVersion : said;
                    write(carriage, decoded.message());
                    decoded.remarks().forEach(this::remark);
                }
            }
        }

        @Override
        public void rejected(KlvFault fault, Carriage carriage) {
            log.read();
            log.rejected(fault.code(), 1);
        }

        @Override
        public void remark(KlvFault fault) {
            log.remark(fault.code());
        }
    }

    private void write(Carriage carriage, KlvMessage message) {
        StringBuilder text = log.text();
        text.append("{\"message\":\"")
                .append(message.getClass().getSimpleName())
                .append('"');
        Long epochMicros = message.timeEpochMicros();
        if (epochMicros != null) {
            text.append(",\"time\":\"")
                    .append(Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS))
                    .append('"');
        }
        RecordJson.fields(carriage, text);
        RecordJson.fields(message, text);
        text.append("}\n");
        log.written(1);
    }
}
