package org.trigpoint.feeds.cot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.CotMessage;
import org.trigpoint.feeds.cot.symbol.CotSymbol;
import org.trigpoint.feeds.text.DecodeLog;
import org.trigpoint.feeds.text.RecordJson;

/**
 * Events in, text of each out: what {@code trigpoint decode cot} does. A raw message is an event, a message of the TAK protocol, or
 * a run of bytes that are neither.
 */
public final class CotDecodeRun implements DecodeRun {
    private final DecodeLog log;

    /** @param out takes the text */
    public CotDecodeRun(Appendable out) {
        log = new DecodeLog(out);
    }

    @Override
    public void run(InputStream in) throws IOException {
        log.pump(in, new CotFramer(new Writing()));
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }

    private void write(CotMessage message) {
        StringBuilder text = log.text();
        text.append("{\"message\":\"")
                .append(message.getClass().getSimpleName())
                .append('"');
        Optional<CotSymbol> symbol = message.findEvent().map(CotEvent::type).flatMap(CotSymbol::findByType);
        if (symbol.isPresent()) {
            RecordJson.fields(symbol.get(), text);
            text.append(",\"symbolCode\":\"").append(symbol.get().symbolCode()).append('"');
        }
        RecordJson.fields((Record) message, text);
        text.append("}\n");
        log.written(1);
    }

    private final class Writing implements CotFrames {
        @Override
        public void frame(byte[] bytes, int offset, int length) {
            log.read();
            switch (CotDecoder.decode(bytes, offset, length)) {
                case CotDecoded.Ok ok -> {
                    write(ok.message());
                    ok.remarks().forEach(remark -> log.remark(remark.code()));
                }
                case CotDecoded.Rejected rejected ->
                    log.rejected(rejected.fault().code(), 1);
            }
        }

        @Override
        public void junk(long lengthBytes) {
            log.read();
            log.rejected(CotFault.JUNK.code(), 1);
        }

        @Override
        public void tooLong(long lengthBytes) {
            log.read();
            log.rejected(CotFault.TOO_LONG.code(), 1);
        }
    }
}
