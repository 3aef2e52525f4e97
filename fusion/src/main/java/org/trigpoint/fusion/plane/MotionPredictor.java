package org.trigpoint.fusion.plane;

/** Brings tracks forward, by each model of their motion. */
public final class MotionPredictor {
    private MotionPredictor() {}

    /** Brings all rows to a time, which is not before theirs. */
    public static void predict(PlaneTracks tracks, long toEpochMicros) {
        long micros = tracks.timeEpochMicros() == Long.MIN_VALUE ? 0 : toEpochMicros - tracks.timeEpochMicros();
        if (micros < 0) {
            throw new IllegalArgumentException("Prediction goes forward, not by " + micros + " µs");
        }
        tracks.setTime(toEpochMicros);
        if (micros == 0) {
            return;
        }
        double t = micros * 1e-6;
        Modes modes = tracks.modes();
        for (int row = 0; row < tracks.count(); row++) {
            if (modes.isEmpty()) {
                advance(tracks.rows, row * PlaneTracks.STRIDE, t, modes.motion().model(0));
                continue;
            }
            for (int model = 0; model < modes.count(); model++) {
                advance(modes.rows, modes.at(row, model), t, modes.motion().model(model));
            }
            tracks.average(row);
        }
    }

    private static void advance(double[] p, int at, double t, MotionModels.MotionModel model) {
        if (model.stops()) {
            RestPredictor.advance(p, at, t, model.intensityMps2PerSecond(), model.stopSeconds());
        } else if (model.turnRadPerSecond() == 0) {
            ConstantVelocityPredictor.advance(p, at, t, model.intensityMps2PerSecond());
        } else {
            CoordinatedTurnPredictor.advance(p, at, t, model.intensityMps2PerSecond(), model.turnRadPerSecond());
        }
    }
}
