package org.trigpoint.app.tracking;

/**
 * What is taken for granted of places in a plane.
 *
 * @param sigmaMeters error of a place along each axis, one standard deviation
 * @param seenProb probability that a scan sees what is there
 * @param scanSeconds time between two scan numbers
 * @param intensityMps2PerSecond process noise of what is tracked, m²/s³
 * @param speedSigmaMps how fast a new thing may be along each axis, one standard deviation
 */
public record PlaneOptions(
        double sigmaMeters, double seenProb, double scanSeconds, double intensityMps2PerSecond, double speedSigmaMps) {
    public PlaneOptions {
        if (!(sigmaMeters > 0 && sigmaMeters < 1e6)) {
            throw new IllegalArgumentException("--sigma must be above 0 and below 1000000 m, not " + sigmaMeters);
        }
        if (!(seenProb > 0 && seenProb < 1)) {
            throw new IllegalArgumentException("--pd must be above 0 and below 1, not " + seenProb);
        }
        if (!(scanSeconds > 0 && scanSeconds <= 1e6)) {
            throw new IllegalArgumentException("--interval must be above 0 s, not " + scanSeconds);
        }
        if (!(intensityMps2PerSecond >= 0 && speedSigmaMps > 0)) {
            throw new IllegalArgumentException("--noise must be 0 or more and --speed above 0, not "
                    + intensityMps2PerSecond + " and " + speedSigmaMps);
        }
    }
}
