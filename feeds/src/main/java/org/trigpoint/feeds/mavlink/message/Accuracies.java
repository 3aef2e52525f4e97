package org.trigpoint.feeds.mavlink.message;

/** Classes of accuracy in Open Drone ID: the bound that each class keeps within (ASTM F3411-22a, tables 6 to 8). */
final class Accuracies {
    private static final double[] HORIZONTAL_METERS = {
        Double.NaN, 18_520, 7_408, 3_704, 1_852, 926, 555.6, 185.2, 92.6, 30, 10, 3, 1
    };
    private static final double[] VERTICAL_METERS = {Double.NaN, 150, 45, 25, 10, 3, 1};
    private static final double[] SPEED_MPS = {Double.NaN, 10, 3, 1, 0.3};

    private Accuracies() {}

    /** Ten nautical miles to one metre; NaN when not known. */
    static double horizontalMeters(int accuracyClass) {
        return of(HORIZONTAL_METERS, accuracyClass);
    }

    /** 150 metres to one; NaN when not known. */
    static double verticalMeters(int accuracyClass) {
        return of(VERTICAL_METERS, accuracyClass);
    }

    /** Ten metres a second to 0.3; NaN when not known. */
    static double speedMps(int accuracyClass) {
        return of(SPEED_MPS, accuracyClass);
    }

    private static double of(double[] bounds, int accuracyClass) {
        return accuracyClass < bounds.length ? bounds[accuracyClass] : Double.NaN;
    }
}
