package org.trigpoint.feeds.mavlink;

import org.trigpoint.feeds.mavlink.dataflash.DataFlashDecoder;
import org.trigpoint.feeds.mavlink.dataflash.LogFault;
import org.trigpoint.feeds.mavlink.dataflash.LogFormat;
import org.trigpoint.feeds.mavlink.dataflash.LogMessage;
import org.trigpoint.feeds.mavlink.dataflash.LogRecords;
import org.trigpoint.feeds.mavlink.dataflash.TableLog;
import org.trigpoint.feeds.text.DecodeLog;

/** Writes the records of a log. */
final class LogText implements LogRecords {
    private final DecodeLog log;
    private final DataFlashDecoder decoder = new DataFlashDecoder();

    LogText(DecodeLog log) {
        this.log = log;
    }

    @Override
    public void record(LogFormat format, byte[] array, int offset) {
        log.read();
        LogMessage message = decoder.decode(format, array, offset);
        if (message instanceof TableLog table) {
            write(table);
        } else {
            log.json((Record) message, 1);
        }
    }

    private void write(TableLog table) {
        StringBuilder out = log.text();
        out.append('{');
        ValuesJson.member("message", "TableLog", out);
        out.append(',');
        ValuesJson.member("name", table.name(), out);
        if (table.bootMicros() != null) {
            out.append(",\"bootMicros\":").append(table.bootMicros());
        }
        out.append(",\"values\":{");
        ValuesJson.append(table.values(), out);
        out.append("}}\n");
        log.written(1);
    }

    @Override
    public void fault(LogFault fault, long position, long bytes) {
        log.read();
        log.rejected(fault.code(), 1);
    }
}
