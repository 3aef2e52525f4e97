package org.trigpoint.fusion.plane;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.flow.Fields;

/**
 * Tracks in one plane, in columns: state (east, north, east velocity, north velocity) with its covariance, and how sure it is that
 * the thing is there. All stand at one time. Metres and seconds.
 *
 * <p>A row is {@value #STRIDE} doubles beside each other, two lines of memory. Where there are several {@link MotionModels} it is the mean of
 * their rows ({@link Modes}). Rows move when one is removed; {@link #id} stays.
 * Bytes: i64 timeEpochMicros, i64 nextId, count, then for each row its {@value #STRIDE} f64, of several models as many each, i64 id, i32 hits,
 * i32 misses, flag confirmed, f64 missedLogOdds, f64 rivalProb, i64 doubtedFor, f64 doubtLogOdds.
 */
public final class PlaneTracks {
    static final int STRIDE = 16;
    private static final int MOST = 10_000_000;

    static final int E = 0;
    static final int N = 1;
    static final int VE = 2;
    static final int VN = 3;
    static final int EE = 4;
    static final int EN = 5;
    static final int NN = 6;
    static final int EVE = 7;
    static final int EVN = 8;
    static final int NVE = 9;
    static final int NVN = 10;
    static final int VEVE = 11;
    static final int VEVN = 12;
    static final int VNVN = 13;
    static final int LOG_ODDS = 14;
    static final int LENGTH = 15;

    /** Numbers of a state and its covariance, at the head of a row. */
    static final int STATE = 14;

    private static final int FIRST_SIZE = 16;

    double[] rows;
    private final Modes modes;
    private long[] ids;
    private int[] hits;
    private int[] misses;
    private double[] missedLogOdds;
    private boolean[] confirmed;
    private double[] rivalProb;
    private long[] doubtedFor;
    private double[] doubtLogOdds;
    private int count;
    private long nextId;
    private long timeEpochMicros = Long.MIN_VALUE;

    /** A table without rows, of things that move by one model. */
    public PlaneTracks() {
        this(MotionModels.ONE);
    }

    /** A table without rows. */
    public PlaneTracks(MotionModels models) {
        this(models, FIRST_SIZE);
    }

    /** A table with a copy of one row of another. */
    public PlaneTracks(PlaneTracks from, int row) {
        this(from.modes.motion(), 1);
        timeEpochMicros = from.timeEpochMicros;
        begin();
        copyState(0, from, row);
    }

    /** A table for so many rows before it grows, all at a time. */
    public static PlaneTracks at(long epochMicros, MotionModels models, int size) {
        PlaneTracks tracks = new PlaneTracks(models, size);
        tracks.timeEpochMicros = epochMicros;
        return tracks;
    }

    private PlaneTracks(MotionModels models, int size) {
        rows = new double[STRIDE * size];
        ids = new long[size];
        hits = new int[size];
        misses = new int[size];
        missedLogOdds = new double[size];
        confirmed = new boolean[size];
        rivalProb = new double[size];
        doubtedFor = new long[size];
        doubtLogOdds = new double[size];
        modes = new Modes(models, size);
    }

    /** Puts where a row of another table is, and how it moves, into a row of this one; how sure this one is of it stays. */
    public void copyState(int row, PlaneTracks from, int fromRow) {
        double sure = rows[row * STRIDE + LOG_ODDS];
        System.arraycopy(from.rows, fromRow * STRIDE, rows, row * STRIDE, STRIDE);
        rows[row * STRIDE + LOG_ODDS] = sure;
        modes.copy(row, from.modes, fromRow);
    }

    /** The rows of the models. */
    Modes modes() {
        return modes;
    }

    /**
     * Process noise that the thing of this row shows most of the time, m²/s³: the square of the mean root over the models, so that
     * the small chance of a turn does not outweigh all else.
     */
    public double usualIntensityMps2PerSecond(int row) {
        return modes.usualIntensityMps2PerSecond(row);
    }

    /** Variance of the place along east if the thing moves as freely as any model allows, m². */
    public double freestEeMeters2(int row) {
        return modes.isEmpty() ? eeMeters2(row) : modes.most(row, EE);
    }

    /** The same along north. */
    public double freestNnMeters2(int row) {
        return modes.isEmpty() ? nnMeters2(row) : modes.most(row, NN);
    }

    /** How far from its place the thing may be, m²: the variances of both axes together, of several models their harmonic mean. */
    public double spreadMeters2(int row) {
        return modes.isEmpty() ? eeMeters2(row) + nnMeters2(row) : modes.spreadMeters2(row);
    }

    public int count() {
        return count;
    }

    /** The time all rows stand at; Long.MIN_VALUE before the first scan. */
    public long timeEpochMicros() {
        return timeEpochMicros;
    }

    void setTime(long epochMicros) {
        timeEpochMicros = epochMicros;
    }

    /** Name of a row within this table: counts from 0, never used twice. */
    public long id(int row) {
        return ids[row];
    }

    public double eastMeters(int row) {
        return rows[row * STRIDE + E];
    }

    public double northMeters(int row) {
        return rows[row * STRIDE + N];
    }

    public double eastMps(int row) {
        return rows[row * STRIDE + VE];
    }

    public double northMps(int row) {
        return rows[row * STRIDE + VN];
    }

    public double eeMeters2(int row) {
        return rows[row * STRIDE + EE];
    }

    public double enMeters2(int row) {
        return rows[row * STRIDE + EN];
    }

    public double nnMeters2(int row) {
        return rows[row * STRIDE + NN];
    }

    public double eveMeters2PerSecond(int row) {
        return rows[row * STRIDE + EVE];
    }

    public double evnMeters2PerSecond(int row) {
        return rows[row * STRIDE + EVN];
    }

    public double nveMeters2PerSecond(int row) {
        return rows[row * STRIDE + NVE];
    }

    public double nvnMeters2PerSecond(int row) {
        return rows[row * STRIDE + NVN];
    }

    public double veveMps2(int row) {
        return rows[row * STRIDE + VEVE];
    }

    public double vevnMps2(int row) {
        return rows[row * STRIDE + VEVN];
    }

    public double vnvnMps2(int row) {
        return rows[row * STRIDE + VNVN];
    }

    /** Natural logarithm of the odds that the thing is there. */
    public double logOdds(int row) {
        return rows[row * STRIDE + LOG_ODDS];
    }

    public void setLogOdds(int row, double value) {
        rows[row * STRIDE + LOG_ODDS] = value;
    }

    /** Length as detections measured it, NaN when none did. */
    public double lengthMeters(int row) {
        return rows[row * STRIDE + LENGTH];
    }

    /** Detections that it was given. */
    public int hits(int row) {
        return hits[row];
    }

    /** Looks in a row that should have seen it and did not. */
    public int misses(int row) {
        return misses[row];
    }

    /** What the looks since it was last seen say against it: logarithm of the odds, 0 or less. */
    public double missedLogOdds(int row) {
        return missedLogOdds[row];
    }

    public boolean isConfirmed(int row) {
        return confirmed[row];
    }

    public void confirm(int row) {
        confirmed[row] = true;
    }

    /** Probability that the next best explanation of its last detection was right, 0 when there was none. */
    public double rivalProb(int row) {
        return rivalProb[row];
    }

    public void setRivalProb(int row, double probability) {
        rivalProb[row] = probability;
    }

    /** The id of the row that this one may be of the same thing as. */
    public long doubtedFor(int row) {
        return doubtedFor[row];
    }

    /** How much speaks for that: logarithm of the odds, 0 for nothing. */
    public double doubtLogOdds(int row) {
        return doubtLogOdds[row];
    }

    /** Notes what speaks for this row being of the same thing as another. */
    public void doubt(int row, long otherId, double log) {
        double before = doubtedFor[row] == otherId ? doubtLogOdds[row] : 0;
        doubtedFor[row] = otherId;
        doubtLogOdds[row] = Math.max(0, before + log);
    }

    /** Notes that this row is of a thing of its own. */
    public void trust(int row) {
        doubtLogOdds[row] = 0;
    }

    /** The row of an id, or -1 when it is gone. */
    public int findRow(long id) {
        // Rows are in the order of their ids: they are begun so, and keep their order.
        int at = Arrays.binarySearch(ids, 0, count, id);
        return at < 0 ? -1 : at;
    }

    /** Squared Mahalanobis distance of two rows' places and velocities, each axis for itself, as if their errors were independent. */
    public double distanceSquared(int row, int other) {
        int a = row * STRIDE;
        int b = other * STRIDE;
        return apart(a, b, E, VE, EE, EVE, VEVE) + apart(a, b, N, VN, NN, NVN, VNVN);
    }

    private double apart(int a, int b, int place, int velocity, int pp, int pv, int vv) {
        double x = rows[a + place] - rows[b + place];
        double v = rows[a + velocity] - rows[b + velocity];
        double sxx = rows[a + pp] + rows[b + pp];
        double sxv = rows[a + pv] + rows[b + pv];
        double svv = rows[a + vv] + rows[b + vv];
        return (svv * x * x - 2 * sxv * x * v + sxx * v * v) / (sxx * svv - sxv * sxv);
    }

    /** Notes that a look saw it. */
    public void hit(int row) {
        hits[row]++;
        misses[row] = 0;
        missedLogOdds[row] = 0;
    }

    /** Notes that a look did not see it, and what that says against it. */
    public void miss(int row, double missedLog) {
        misses[row]++;
        missedLogOdds[row] += missedLog;
        rivalProb[row] = 0;
    }

    /** Begins a track that stands nowhere yet, and gives its row. */
    public int begin() {
        if (count == ids.length) {
            grow(count * 2);
        }
        int row = count++;
        Arrays.fill(rows, row * STRIDE, row * STRIDE + STRIDE, 0);
        rows[row * STRIDE + LENGTH] = Double.NaN;
        ids[row] = nextId++;
        hits[row] = 1;
        misses[row] = 0;
        missedLogOdds[row] = 0;
        confirmed[row] = false;
        rivalProb[row] = 0;
        doubtedFor[row] = -1;
        doubtLogOdds[row] = 0;
        return row;
    }

    private void grow(int size) {
        rows = Arrays.copyOf(rows, size * STRIDE);
        modes.grow(size);
        ids = Arrays.copyOf(ids, size);
        hits = Arrays.copyOf(hits, size);
        misses = Arrays.copyOf(misses, size);
        missedLogOdds = Arrays.copyOf(missedLogOdds, size);
        confirmed = Arrays.copyOf(confirmed, size);
        rivalProb = Arrays.copyOf(rivalProb, size);
        doubtedFor = Arrays.copyOf(doubtedFor, size);
        doubtLogOdds = Arrays.copyOf(doubtLogOdds, size);
    }

    /** Puts the mean of a row's models into it, with the covariance of them all. */
    void average(int row) {
        modes.average(row, rows, row * STRIDE);
    }

    /** Puts position and velocity. */
    public void place(int row, double eastMeters, double northMeters, double eastMps, double northMps) {
        int at = row * STRIDE;
        rows[at + E] = eastMeters;
        rows[at + N] = northMeters;
        rows[at + VE] = eastMps;
        rows[at + VN] = northMps;
    }

    /**
     * Puts the covariance of a place that was true a while ago, and of a velocity that says nothing of it. By each model, the
     * velocity is known at least as well as what that model takes for granted.
     *
     * @param velocityMps2 variance of the velocity along each axis
     * @param agoSeconds how long before the time of the tracks
     */
    public void spread(
            int row, double eeMeters2, double enMeters2, double nnMeters2, double velocityMps2, double agoSeconds) {
        int at = row * STRIDE;
        double mean = 0;
        MotionModels motion = modes.motion();
        for (int model = 0; model < motion.count(); model++) {
            MotionModels.MotionModel way = motion.model(model);
            double least = Math.min(velocityMps2, way.speedSigmaMps() * way.speedSigmaMps());
            mean += way.priorProb() * least;
            if (!modes.isEmpty()) {
                int mode = modes.at(row, model);
                System.arraycopy(rows, at, modes.rows, mode, EE);
                spread(modes.rows, mode, eeMeters2, enMeters2, nnMeters2, least, agoSeconds);
                modes.rows[mode + Modes.PROB] = way.priorProb();
            }
        }
        spread(rows, at, eeMeters2, enMeters2, nnMeters2, mean, agoSeconds);
    }

    private static void spread(
            double[] p,
            int at,
            double eeMeters2,
            double enMeters2,
            double nnMeters2,
            double velocityMps2,
            double agoSeconds) {
        Arrays.fill(p, at + EE, at + STATE, 0);
        p[at + EE] = eeMeters2 + agoSeconds * agoSeconds * velocityMps2;
        p[at + EN] = enMeters2;
        p[at + NN] = nnMeters2 + agoSeconds * agoSeconds * velocityMps2;
        p[at + EVE] = agoSeconds * velocityMps2;
        p[at + NVN] = agoSeconds * velocityMps2;
        p[at + VEVE] = velocityMps2;
        p[at + VNVN] = velocityMps2;
    }

    public void setLength(int row, double lengthMeters) {
        rows[row * STRIDE + LENGTH] = lengthMeters;
    }

    /** Keeps of the rows those that are marked, in their order. */
    public void keep(boolean[] marked) {
        int to = 0;
        for (int row = 0; row < count; row++) {
            if (marked[row]) {
                if (to != row) {
                    move(row, to);
                }
                to++;
            }
        }
        count = to;
    }

    private void move(int from, int to) {
        System.arraycopy(rows, from * STRIDE, rows, to * STRIDE, STRIDE);
        modes.move(from, to);
        ids[to] = ids[from];
        hits[to] = hits[from];
        misses[to] = misses[from];
        missedLogOdds[to] = missedLogOdds[from];
        confirmed[to] = confirmed[from];
        rivalProb[to] = rivalProb[from];
        doubtedFor[to] = doubtedFor[from];
        doubtLogOdds[to] = doubtLogOdds[from];
    }

    /** Writes all of it. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(timeEpochMicros);
        out.writeLong(nextId);
        Fields.writeCount(count, out);
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < STRIDE; i++) {
                out.writeDouble(rows[row * STRIDE + i]);
            }
            modes.write(row, out);
            out.writeLong(ids[row]);
            out.writeInt(hits[row]);
            out.writeInt(misses[row]);
            out.writeBoolean(confirmed[row]);
            out.writeDouble(missedLogOdds[row]);
            out.writeDouble(rivalProb[row]);
            out.writeLong(doubtedFor[row]);
            out.writeDouble(doubtLogOdds[row]);
        }
    }

    /** Reads what {@link #write} wrote, in place of what is here. */
    public void read(DataInput in) throws IOException {
        timeEpochMicros = in.readLong();
        long next = in.readLong();
        int size = Fields.readCount(in, MOST, "tracks in a plane");
        count = 0;
        for (int i = 0; i < size; i++) {
            int row = begin();
            for (int j = 0; j < STRIDE; j++) {
                rows[row * STRIDE + j] = in.readDouble();
            }
            modes.read(row, in);
            ids[row] = in.readLong();
            hits[row] = in.readInt();
            misses[row] = in.readInt();
            confirmed[row] = Fields.readFlag(in, "confirmed");
            missedLogOdds[row] = in.readDouble();
            rivalProb[row] = in.readDouble();
            doubtedFor[row] = in.readLong();
            doubtLogOdds[row] = in.readDouble();
        }
        nextId = next;
    }
}
