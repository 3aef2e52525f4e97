package org.trigpoint.feeds.mavlink;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.frame.LossCounter;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrames;
import org.trigpoint.feeds.mavlink.message.Decoded;
import org.trigpoint.feeds.mavlink.message.FrameHeader;
import org.trigpoint.feeds.mavlink.message.MavlinkDecoder;
import org.trigpoint.feeds.mavlink.message.MavlinkMessage;
import org.trigpoint.feeds.mavlink.message.TableMessage;
import org.trigpoint.feeds.text.DecodeLog;
import org.trigpoint.feeds.text.RecordJson;

/** Writes the messages of frames: what the message says, and behind it what the frame says; no name stands in both. */
final class FrameText implements MavlinkFrames {
    /** 10000-01-01T00:00:00Z: no log has such a time. */
    private static final long LATEST_EPOCH_MICROS = 253_402_300_800_000_000L;

    private final DecodeLog log;
    private final MavlinkDecoder decoder = new MavlinkDecoder();
    private final LossCounter losses = new LossCounter();
    private final MavlinkFrame frame = new MavlinkFrame();

    FrameText(DecodeLog log) {
        this.log = log;
    }

    @Override
    public void frame(long timeEpochMicros, byte[] array, int offset, int length) {
        log.read();
        int missing = losses.count(frame.at(array, offset));
        for (int i = 0; i < missing; i++) {
            log.remark("missing");
        }
        switch (decoder.decode(array, offset, length)) {
            case Decoded.Ok(FrameHeader header, MavlinkMessage message) -> write(timeEpochMicros, header, message);
            case Decoded.Rejected(MavlinkFault fault, int _) -> log.rejected(fault.code(), 1);
        }
    }

    private void write(long timeEpochMicros, FrameHeader header, MavlinkMessage message) {
        StringBuilder out = log.text();
        out.append('{');
        ValuesJson.member("message", message.getClass().getSimpleName(), out);
        if (message instanceof TableMessage table) {
            out.append(',');
            ValuesJson.member("name", table.name(), out);
            out.append(",\"values\":{");
            ValuesJson.append(table.values(), out);
            out.append('}');
        } else {
            RecordJson.fields(message, out);
        }
        RecordJson.fields(header, out);
        String time = iso(timeEpochMicros);
        if (time != null) {
            out.append(',');
            ValuesJson.member("recorded", time, out);
        }
        out.append("}\n");
        log.written(1);
    }

    private @Nullable String iso(long epochMicros) {
        if (epochMicros == MavlinkFrames.NO_TIME) {
            return null;
        }
        if (epochMicros < 0 || epochMicros >= LATEST_EPOCH_MICROS) {
            log.remark("time");
            return null;
        }
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }

    @Override
    public void fault(MavlinkFault fault, long position, long bytes) {
        log.read();
        log.rejected(fault.code(), 1);
    }
}
