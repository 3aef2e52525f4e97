package org.trigpoint.fusion.plane;

import java.util.List;

/**
 * The ways in which a thing may move, side by side: an interacting multiple model (H. A. P. Blom, Y. Bar-Shalom, The interacting
 * multiple model algorithm for systems with Markovian switching coefficients, IEEE Transactions on Automatic Control 33 (1988)
 * 780–783). Each is of a nearly constant velocity or of a turn at a nearly constant rate. One alone is a plain Kalman filter.
 *
 * @param models one to {@value #MOST}
 * @param stayProb probability that a thing moves after an update as it did before it
 */
public record MotionModels(List<MotionModel> models, double stayProb) {
    static final int MOST = 8;
    /**
     * Of 20 times that a thing changes how it moves, once it stops: in what is seen every second, a model that nearly explains all slow
     * motion would else always have its share.
     */
    private static final double STOP_RATIO = 0.05;

    /** With one model, which begins with whatever velocity it is given. */
    static final MotionModels ONE = one(0, Double.POSITIVE_INFINITY);

    /**
     * One way to move.
     *
     * @param intensityMps2PerSecond process noise, m²/s³
     * @param speedSigmaMps how fast it may be along each axis where nothing tells its speed, one standard deviation
     * @param priorProb how likely it is before anything is known; of all models 1 together
     * @param turnRadPerSecond rate of turn, clockwise; 0 for none
     * @param stopSeconds what moved slows down to 1/e of its speed in this time; infinite where it does not
     * @param straightMps2PerSecond process noise that a model without a turn would need for the same motion, m²/s³
     */
    public record MotionModel(
            double intensityMps2PerSecond,
            double speedSigmaMps,
            double priorProb,
            double turnRadPerSecond,
            double stopSeconds,
            double straightMps2PerSecond) {
        /** Nearly constant velocity. */
        public MotionModel(double intensityMps2PerSecond, double speedSigmaMps, double priorProb) {
            this(intensityMps2PerSecond, speedSigmaMps, priorProb, 0, Double.POSITIVE_INFINITY, intensityMps2PerSecond);
        }

        boolean stops() {
            return stopSeconds < Double.POSITIVE_INFINITY;
        }

        /** How often things go over to it, of all models that they may go over to. */
        double turnRatio() {
            return stops() ? STOP_RATIO : 1;
        }

        /** A turn at a nearly constant rate. */
        public static MotionModel turning(
                double turnRadPerSecond,
                double intensityMps2PerSecond,
                double speedSigmaMps,
                double priorProb,
                double straightMps2PerSecond) {
            return new MotionModel(
                    intensityMps2PerSecond,
                    speedSigmaMps,
                    priorProb,
                    turnRadPerSecond,
                    Double.POSITIVE_INFINITY,
                    straightMps2PerSecond);
        }

        /** At rest, or coming to rest. */
        public static MotionModel resting(
                double stopSeconds,
                double intensityMps2PerSecond,
                double speedSigmaMps,
                double priorProb,
                double straightMps2PerSecond) {
            return new MotionModel(
                    intensityMps2PerSecond, speedSigmaMps, priorProb, 0, stopSeconds, straightMps2PerSecond);
        }

        public MotionModel {
            if (!(intensityMps2PerSecond >= 0
                    && speedSigmaMps > 0
                    && stopSeconds > 0
                    && priorProb > 0
                    && priorProb <= 1)) {
                throw new IllegalArgumentException(
                        "A model of motion needs noise of 0 or more, a speed and a time to stop"
                                + " above 0 and a probability, not " + intensityMps2PerSecond + ", " + speedSigmaMps
                                + ", "
                                + stopSeconds + ", " + priorProb);
            }
        }
    }

    public MotionModels {
        models = List.copyOf(models);
        if (models.isEmpty() || models.size() > MOST || !(stayProb > 0 && stayProb <= 1)) {
            throw new IllegalArgumentException("One to " + MOST + " models of motion and a probability to stay, not "
                    + models.size() + " and " + stayProb);
        }
    }

    /** One model alone. */
    public static MotionModels one(double intensityMps2PerSecond, double speedSigmaMps) {
        return new MotionModels(List.of(new MotionModel(intensityMps2PerSecond, speedSigmaMps, 1)), 1);
    }

    MotionModel model(int index) {
        return models.get(index);
    }

    int count() {
        return models.size();
    }

    /**
     * Logarithm of the density of a velocity that is measured of a thing of which nothing is known, 1/(m²/s²).
     *
     * @param measuredMps2 variance of the measurement along each axis
     */
    public double velocityLog(double eastMps, double northMps, double measuredMps2) {
        double square = eastMps * eastMps + northMps * northMps;
        double sum = 0;
        for (MotionModel model : models) {
            double variance = model.speedSigmaMps() * model.speedSigmaMps() + measuredMps2;
            sum += model.priorProb() * StrictMath.exp(-square / (2 * variance)) / (2 * StrictMath.PI * variance);
        }
        return StrictMath.log(Math.max(Double.MIN_NORMAL, sum));
    }

    /** Process noise of the model that moves most freely, m²/s³. */
    public double freestMps2PerSecond() {
        double most = 0;
        for (MotionModel model : models) {
            most = Math.max(most, model.intensityMps2PerSecond());
        }
        return most;
    }

    /** Probability that what moved by the one model moves by the other after an update. */
    double turnProb(int from, int to) {
        if (from == to) {
            return models.size() == 1 ? 1 : stayProb;
        }
        double others = 0;
        for (int model = 0; model < models.size(); model++) {
            others += model == from ? 0 : models.get(model).turnRatio();
        }
        return (1 - stayProb) * models.get(to).turnRatio() / others;
    }
}
