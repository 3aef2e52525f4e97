package org.trigpoint.fusion.plane;

import static org.trigpoint.fusion.plane.PlaneTracks.EE;
import static org.trigpoint.fusion.plane.PlaneTracks.NN;
import static org.trigpoint.fusion.plane.PlaneTracks.STRIDE;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Of each row of a table, and each model of motion, the state if the thing moves by that model, and the probability that it does. Where
 * there is one model alone there are none of these: the row of the table is that model's.
 */
final class Modes {
    /** Where a row has the probability that the thing moves by its model. */
    static final int PROB = PlaneTracks.STATE;

    private final MotionModels motion;
    private final int count;
    private final double[] weights;
    double[] rows;

    Modes(MotionModels motion, int size) {
        this.motion = motion;
        count = motion.count() == 1 ? 0 : motion.count();
        weights = new double[count];
        rows = new double[size * count * STRIDE];
    }

    MotionModels motion() {
        return motion;
    }

    /** True when there is one model alone. */
    boolean isEmpty() {
        return count == 0;
    }

    /** Rows for each row of the table. */
    int count() {
        return count;
    }

    /** Where a row begins in {@link #rows}. */
    int at(int row, int model) {
        return (row * count + model) * STRIDE;
    }

    double usualIntensityMps2PerSecond(int row) {
        if (count == 0) {
            return motion.model(0).straightMps2PerSecond();
        }
        double sum = 0;
        for (int model = 0; model < count; model++) {
            sum += rows[at(row, model) + PROB] * Math.sqrt(motion.model(model).straightMps2PerSecond());
        }
        return sum * sum;
    }

    /** The largest of an entry over the models. */
    double most(int row, int entry) {
        double most = 0;
        for (int model = 0; model < count; model++) {
            most = Math.max(most, rows[at(row, model) + entry]);
        }
        return most;
    }

    double spreadMeters2(int row) {
        double sum = 0;
        for (int model = 0; model < count; model++) {
            int at = at(row, model);
            sum += rows[at + PROB] / (rows[at + EE] + rows[at + NN]);
        }
        return 1 / sum;
    }

    /** Puts the mean of the models, with the covariance of them all, where another row begins. */
    void average(int row, double[] to, int at) {
        double sum = 0;
        for (int model = 0; model < count; model++) {
            weights[model] = rows[at(row, model) + PROB];
            sum += weights[model];
        }
        Mixture.mean(rows, at(row, 0), count, weights, sum, to, at);
    }

    void grow(int size) {
        rows = Arrays.copyOf(rows, size * count * STRIDE);
    }

    void move(int from, int to) {
        System.arraycopy(rows, at(from, 0), rows, at(to, 0), count * STRIDE);
    }

    /** Puts the models of a row of another table into a row of this one, which has the same models. */
    void copy(int row, Modes from, int fromRow) {
        System.arraycopy(from.rows, from.at(fromRow, 0), rows, at(row, 0), count * STRIDE);
    }

    void write(int row, DataOutput out) throws IOException {
        for (int i = 0; i < count * STRIDE; i++) {
            out.writeDouble(rows[at(row, 0) + i]);
        }
    }

    void read(int row, DataInput in) throws IOException {
        for (int i = 0; i < count * STRIDE; i++) {
            rows[at(row, 0) + i] = in.readDouble();
        }
    }
}
