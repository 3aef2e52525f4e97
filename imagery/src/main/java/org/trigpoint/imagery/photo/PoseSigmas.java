package org.trigpoint.imagery.photo;

/**
 * How well a pose, a lens and a ground are known: standard deviations.
 *
 * @param horizontalMeters of the camera's place, along each axis
 * @param verticalMeters of its height above the ground's datum
 * @param yawDeg of the direction from north
 * @param pitchDeg of the gimbal
 * @param rollDeg of the gimbal
 * @param groundMeters of the height of the ground
 * @param focalRatio of the focal length, as a share of it
 */
public record PoseSigmas(
        double horizontalMeters,
        double verticalMeters,
        double yawDeg,
        double pitchDeg,
        double rollDeg,
        double groundMeters,
        double focalRatio) {
    /** Position of satellites alone: 1.5 m horizontally and 3 m vertically are what makers state as hovering accuracy and GPS SPS gives. */
    private static final double ALONE_HORIZONTAL_METERS = 2;

    private static final double ALONE_VERTICAL_METERS = 5;
    private static final double FIXED_HORIZONTAL_METERS = 0.03;
    private static final double FIXED_VERTICAL_METERS = 0.05;
    /** A compass in the air, with its declination applied by the aircraft. */
    private static final double COMPASS_DEG = 2;
    /** A camera of which only the aircraft's heading is known. */
    private static final double FLIGHT_YAW_DEG = 5;
    /** A heading from two antennas, as aircraft with RTK have. */
    private static final double ANTENNAS_DEG = 0.7;

    private static final double GIMBAL_DEG = 0.5;
    /** Nothing is known of the roll: a stabilised camera holds the horizon so well. */
    private static final double NO_ROLL_DEG = 1;

    private static final double CALIBRATED_RATIO = 0.001;
    private static final double FOCAL_RATIO = 0.02;

    /** What nothing better is said of, of flat ground and a model of elevation in turn. */
    public static final double FLAT_GROUND_METERS = 5;

    public static final double MODEL_GROUND_METERS = 3;

    public PoseSigmas {
        double[] all = {horizontalMeters, verticalMeters, yawDeg, pitchDeg, rollDeg, groundMeters, focalRatio};
        for (double each : all) {
            if (!(each >= 0 && each < 1e6)) {
                throw new IllegalArgumentException("A standard deviation is 0 or more, not " + each);
            }
        }
    }

    /**
     * What devices of this kind reach, with what the photo itself says of its position. What the photo says of RTK is taken half as large again:
     * it is the receiver's own estimate, and antenna and camera are not one.
     */
    public static PoseSigmas of(PhotoMetadata photo, double groundMeters) {
        PhotoAccuracy accuracy = photo.accuracy();
        boolean fixed = accuracy.fixed();
        double horizontal =
                said(accuracy.horizontalMeters(), fixed, fixed ? FIXED_HORIZONTAL_METERS : ALONE_HORIZONTAL_METERS);
        double vertical = said(accuracy.verticalMeters(), fixed, fixed ? FIXED_VERTICAL_METERS : ALONE_VERTICAL_METERS);
        boolean turned = !Double.isNaN(photo.gimbal().yawDeg());
        boolean calibrated = photo.optics().calibrated().isPresent();
        return new PoseSigmas(
                horizontal,
                vertical,
                turned ? fixed ? ANTENNAS_DEG : COMPASS_DEG : FLIGHT_YAW_DEG,
                GIMBAL_DEG,
                Double.isNaN(photo.gimbal().rollDeg()) ? NO_ROLL_DEG : GIMBAL_DEG,
                groundMeters,
                calibrated ? CALIBRATED_RATIO : FOCAL_RATIO);
    }

    private static double said(double meters, boolean fixed, double unlessSaid) {
        return meters > 0 && meters < 1_000 ? fixed ? 1.5 * meters : meters : unlessSaid;
    }
}
