package org.trigpoint.fusion.mht;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.flow.Fields;

/**
 * A detection that waits for its verdict. Bytes: i64 serial, i64 arrivalEpochMicros, count of findings, each i64 key, f64 distanceSquared, f64
 * ratioLog.
 */
final class Waiting {
    private static final int MOST_FINDINGS = 100_000;

    private record Fit(double distanceSquared, double ratioLog) {}

    final long serial;
    final long arrivalEpochMicros;
    private final TreeMap<Long, Fit> fits = new TreeMap<>();

    Waiting(long serial, long arrivalEpochMicros) {
        this.serial = serial;
        this.arrivalEpochMicros = arrivalEpochMicros;
    }

    /** Notes how well it fits a member, by the likeliest hypothesis that has it: the first that is noted. */
    void note(long key, double distanceSquared, double ratioLog) {
        fits.putIfAbsent(key, new Fit(distanceSquared, ratioLog));
    }

    void rename(long key, long name) {
        Fit fit = fits.remove(key);
        if (fit != null) {
            fits.put(name, fit);
        }
    }

    Verdicts.Finding finding(long key, double rivalProb, int rivalRow) {
        Fit fit = fits.getOrDefault(key, new Fit(0, 0));
        return new Verdicts.Finding(fit.distanceSquared(), fit.ratioLog(), rivalProb, rivalRow);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(serial);
        out.writeLong(arrivalEpochMicros);
        Fields.writeCount(fits.size(), out);
        for (Map.Entry<Long, Fit> fit : fits.entrySet()) {
            out.writeLong(fit.getKey());
            out.writeDouble(fit.getValue().distanceSquared());
            out.writeDouble(fit.getValue().ratioLog());
        }
    }

    static Waiting read(DataInput in) throws IOException {
        Waiting waiting = new Waiting(in.readLong(), in.readLong());
        int count = Fields.readCount(in, MOST_FINDINGS, "findings");
        for (int i = 0; i < count; i++) {
            long key = in.readLong();
            waiting.fits.put(key, new Fit(in.readDouble(), in.readDouble()));
        }
        return waiting;
    }
}
