package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.plane.PlaneTracks;

/**
 * Where the believed tracks of a cell were in the last hour, minute by minute: for images that come in long after they were taken.
 *
 * <p>Between two minutes a track is on the cubic through both with their velocities. Bytes: count of moments, oldest first, each i64 time,
 * count of rows, each i64 id and f64 × 5: eastMeters, northMeters, eastMps, northMps, meters2.
 */
final class Lookback {
    /** How far back a scan may lie. */
    static final long REACH_MICROS = 3_600_000_000L;

    private static final long EVERY_MICROS = 60_000_000;
    private static final int MOST_MOMENTS = 64;
    private static final int COLUMNS = 5;
    /** Of the variance of a nearly constant velocity between two known states in the middle of a time T: q T³ over this. */
    private static final double BRIDGE = 192;

    private static final class Moment {
        private final long timeEpochMicros;
        private final long[] ids;
        private final double[] states;

        Moment(long timeEpochMicros, long[] ids, double[] states) {
            this.timeEpochMicros = timeEpochMicros;
            this.ids = ids;
            this.states = states;
        }

        Map<Long, Integer> index() {
            Map<Long, Integer> index = new HashMap<>();
            for (int i = 0; i < ids.length; i++) {
                index.put(ids[i], i);
            }
            return index;
        }
    }

    private final ArrayDeque<Moment> moments = new ArrayDeque<>();

    /** Notes where the tracks are, when a minute has gone by. */
    void note(PlaneTracks rows) {
        long now = rows.timeEpochMicros();
        if (!moments.isEmpty() && now < moments.getLast().timeEpochMicros + EVERY_MICROS) {
            return;
        }
        while (!moments.isEmpty()
                && (moments.size() >= MOST_MOMENTS || moments.getFirst().timeEpochMicros < now - REACH_MICROS)) {
            moments.removeFirst();
        }
        moments.addLast(moment(rows));
    }

    private static Moment moment(PlaneTracks rows) {
        int count = 0;
        for (int row = 0; row < rows.count(); row++) {
            count += rows.isConfirmed(row) ? 1 : 0;
        }
        long[] ids = new long[count];
        double[] states = new double[count * COLUMNS];
        int i = 0;
        for (int row = 0; row < rows.count(); row++) {
            if (rows.isConfirmed(row)) {
                ids[i] = rows.id(row);
                int at = i * COLUMNS;
                states[at] = rows.eastMeters(row);
                states[at + 1] = rows.northMeters(row);
                states[at + 2] = rows.eastMps(row);
                states[at + 3] = rows.northMps(row);
                states[at + 4] = Math.max(rows.eeMeters2(row), rows.nnMeters2(row));
                i++;
            }
        }
        return new Moment(rows.timeEpochMicros(), ids, states);
    }

    /**
     * Where the tracks were at a time.
     *
     * @param now the tracks as they are now
     * @param intensity process noise, m²/s³
     * @param ids takes the id of each row
     * @return null when that is not known any more
     */
    @Nullable
    PlaneTracks at(long epochMicros, PlaneTracks now, double intensity, java.util.List<Long> ids) {
        Moment before = null;
        Moment after = moment(now);
        for (Moment moment : moments) {
            if (moment.timeEpochMicros <= epochMicros) {
                before = moment;
            } else {
                after = moment;
                break;
            }
        }
        if (before == null || after.timeEpochMicros <= before.timeEpochMicros) {
            return null;
        }
        Map<Long, Integer> index = after.index();
        PlaneTracks then = new PlaneTracks();
        double whole = (after.timeEpochMicros - before.timeEpochMicros) / 1e6;
        double ratio = (epochMicros - before.timeEpochMicros) / 1e6 / whole;
        double bridge = intensity * whole * whole * whole / BRIDGE;
        for (int i = 0; i < before.ids.length; i++) {
            Integer j = index.get(before.ids[i]);
            if (j != null) {
                add(before.states, i * COLUMNS, after.states, j * COLUMNS, whole, ratio, bridge, then);
                ids.add(before.ids[i]);
            }
        }
        return then;
    }

    private static void add(
            double[] a, int i, double[] b, int j, double whole, double ratio, double bridge, PlaneTracks to) {
        int row = to.begin();
        double east = between(a[i], a[i + 2], b[j], b[j + 2], whole, ratio);
        double north = between(a[i + 1], a[i + 3], b[j + 1], b[j + 3], whole, ratio);
        to.place(row, east, north, a[i + 2] + ratio * (b[j + 2] - a[i + 2]), a[i + 3] + ratio * (b[j + 3] - a[i + 3]));
        double variance = Math.max(a[i + 4], b[j + 4]) + bridge;
        to.spread(row, variance, 0, variance, 1, 0);
        to.setLogOdds(row, AssociateState.REPORTED_LOG_ODDS);
        to.confirm(row);
    }

    /** The cubic with these ends and slopes. */
    private static double between(double p, double v, double q, double w, double whole, double s) {
        double s2 = s * s;
        double s3 = s2 * s;
        return (2 * s3 - 3 * s2 + 1) * p
                + (s3 - 2 * s2 + s) * whole * v
                + (3 * s2 - 2 * s3) * q
                + (s3 - s2) * whole * w;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(moments.size(), out);
        for (Moment moment : moments) {
            out.writeLong(moment.timeEpochMicros);
            Fields.writeCount(moment.ids.length, out);
            for (int i = 0; i < moment.ids.length; i++) {
                out.writeLong(moment.ids[i]);
                for (int j = 0; j < COLUMNS; j++) {
                    out.writeDouble(moment.states[i * COLUMNS + j]);
                }
            }
        }
    }

    void read(DataInput in) throws IOException {
        int count = Fields.readCount(in, MOST_MOMENTS, "moments");
        for (int k = 0; k < count; k++) {
            long time = in.readLong();
            int rows = Fields.readCount(in, AssociateState.MOST_REPORTS, "rows of a moment");
            long[] ids = new long[Math.min(rows, 1 << 16)];
            double[] states = new double[ids.length * COLUMNS];
            for (int i = 0; i < rows; i++) {
                if (i == ids.length) {
                    ids = java.util.Arrays.copyOf(ids, Math.min(rows, i * 2));
                    states = java.util.Arrays.copyOf(states, ids.length * COLUMNS);
                }
                ids[i] = in.readLong();
                for (int j = 0; j < COLUMNS; j++) {
                    states[i * COLUMNS + j] = in.readDouble();
                }
            }
            moments.addLast(new Moment(time, ids, states));
        }
    }
}
