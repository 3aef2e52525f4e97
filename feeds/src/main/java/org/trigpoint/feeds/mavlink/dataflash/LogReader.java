package org.trigpoint.feeds.mavlink.dataflash;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;

/**
 * Reads records of a log that come one by one, each alone, in their order, and keeps the log's time: UTC of the newest record, by the
 * last record of a GNSS receiver that knew the week. One thread at a time.
 *
 * <p>Bytes: count of FMT records, each of them as written, by rising type; i64 microseconds between 1970 and
 * its boot and i64 its time, both of them the least number when not known.
 */
public final class LogReader {
    /** The time is not known. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final int TYPES = 256;
    private static final int FORMAT_BYTES = 89;
    private static final String TIME = "TimeUS";

    /** Times of GNSS that lie nearer than this are told late, not a clock that was put right. */
    private static final long APART_MICROS = 2_000_000;

    private final @Nullable LogFormat[] formats = new @Nullable LogFormat[TYPES];
    private final SortedMap<Integer, byte[]> described = new TreeMap<>();
    private long bootEpochMicros = NO_TIME;
    private long timeEpochMicros = NO_TIME;

    public LogReader() {
        formats[LogFormat.FMT] = LogFormat.ofFormats();
    }

    /** True when these bytes begin as records do. */
    public static boolean begins(byte[] array, int offset, int length) {
        return length >= LogFormat.HEADER_BYTES
                && (array[offset] & 0xff) == DataFlashFramer.FIRST
                && (array[offset + 1] & 0xff) == DataFlashFramer.SECOND;
    }

    /** Why these bytes are no record; null when they are one. */
    public @Nullable LogFault fault(byte[] array, int offset, int length) {
        if (!begins(array, offset, length)) {
            return LogFault.JUNK;
        }
        LogFormat format = formats[array[offset + 2] & 0xff];
        if (format == null) {
            return LogFault.UNKNOWN_RECORD;
        }
        if (format.length() != length) {
            return format.length() > length ? LogFault.TRUNCATED : LogFault.UNFOLLOWED;
        }
        boolean unsound = format.type() == LogFormat.FMT && LogFormat.read(array, offset) == null;
        return unsound ? LogFault.FORMAT : null;
    }

    /** What a record that has no {@link #fault} says; null when it is of a type that no report needs. */
    public @Nullable LogMessage read(byte[] array, int offset) {
        LogFormat format = formats[array[offset + 2] & 0xff];
        if (format == null) {
            throw new IllegalArgumentException("No format of type " + (array[offset + 2] & 0xff));
        }
        if (format.type() == LogFormat.FMT) {
            learn(array, offset);
            return null;
        }
        LogRow row = new LogRow(format, array, offset);
        LogMessage message = TypedLogs.decode(format.name(), row);
        date(message, row.whole(TIME));
        return message;
    }

    private void learn(byte[] array, int offset) {
        LogFormat format = LogFormat.read(array, offset);
        if (format == null) {
            throw new IllegalArgumentException("An FMT record that fault() lets through is sound");
        }
        if (format.type() == LogFormat.FMT) {
            // Each log begins with the description of descriptions: its boot is another one.
            bootEpochMicros = NO_TIME;
            timeEpochMicros = NO_TIME;
        }
        formats[format.type()] = format;
        described.put(format.type(), Arrays.copyOfRange(array, offset, offset + FORMAT_BYTES));
    }

    private void date(@Nullable LogMessage message, @Nullable Long bootMicros) {
        if (bootMicros == null) {
            return;
        }
        if (message instanceof GpsLog gps && gps.utcEpochMicros() != null) {
            long boot = gps.utcEpochMicros() - bootMicros;
            if (bootEpochMicros == NO_TIME || Math.abs(boot - bootEpochMicros) > APART_MICROS) {
                bootEpochMicros = boot;
            }
        }
        timeEpochMicros = bootEpochMicros == NO_TIME ? NO_TIME : bootEpochMicros + bootMicros;
    }

    /** UTC of the last record that told a time, microseconds since 1970, or {@link #NO_TIME}. */
    public long timeEpochMicros() {
        return timeEpochMicros;
    }

    public void write(DataOutput out) throws IOException {
        Fields.writeCount(described.size(), out);
        for (byte[] each : described.values()) {
            out.write(each);
        }
        out.writeLong(bootEpochMicros);
        out.writeLong(timeEpochMicros);
    }

    /** Reads what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        for (int left = Fields.readCount(in, TYPES, "formats"); left > 0; left--) {
            byte[] each = Fields.readExactly(in, FORMAT_BYTES, "format");
            LogFormat format = LogFormat.read(each, 0);
            if (format == null) {
                throw new IOException("A format of a log is none");
            }
            formats[format.type()] = format;
            described.put(format.type(), each);
        }
        bootEpochMicros = in.readLong();
        timeEpochMicros = in.readLong();
    }
}
