package org.trigpoint.app.photos;

import org.trigpoint.imagery.photo.PhotoMetadata;
import org.trigpoint.imagery.photo.PoseSigmas;

/**
 * Accuracies that a person states in place of the usual ones; NaN for what they do not state.
 *
 * @param horizontalMeters of the camera's place along each axis
 * @param verticalMeters of its height
 * @param yawDeg of its direction
 * @param pitchDeg of its tilt
 * @param rollDeg of its roll
 * @param groundMeters of the height of the ground
 * @param focalRatio of the focal length
 */
public record SigmaOptions(
        double horizontalMeters,
        double verticalMeters,
        double yawDeg,
        double pitchDeg,
        double rollDeg,
        double groundMeters,
        double focalRatio) {
    PoseSigmas of(PhotoMetadata photo, boolean model) {
        PoseSigmas usual = PoseSigmas.of(photo, model ? PoseSigmas.MODEL_GROUND_METERS : PoseSigmas.FLAT_GROUND_METERS);
        return new PoseSigmas(
                or(horizontalMeters, usual.horizontalMeters()),
                or(verticalMeters, usual.verticalMeters()),
                or(yawDeg, usual.yawDeg()),
                or(pitchDeg, usual.pitchDeg()),
                or(rollDeg, usual.rollDeg()),
                or(groundMeters, usual.groundMeters()),
                or(focalRatio, usual.focalRatio()));
    }

    private static double or(double stated, double usual) {
        return Double.isNaN(stated) ? usual : stated;
    }
}
