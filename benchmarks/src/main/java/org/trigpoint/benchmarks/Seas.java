package org.trigpoint.benchmarks;

/** Fifty seas of 2° × 2°, in five rows of ten. */
final class Seas {
    static final int COUNT = 50;
    static final double SIZE_DEG = 2;

    private static final int ROW = 10;

    private Seas() {}

    static double westDeg(int sea) {
        return -170 + sea % ROW * 30;
    }

    static double southDeg(int sea) {
        return -60 + sea / ROW * 25;
    }

    /** What the map says of the window of a viewer: of ten viewers seven look at one sea, two at five, one at the whole earth. */
    static String window(int viewer) {
        int kind = viewer % 10;
        if (kind == 0) {
            return box(-180, -90, 180, 90, 2);
        }
        double west = westDeg(viewer % COUNT);
        double south = southDeg(viewer % COUNT);
        return box(west, south, west + (kind < 3 ? 122 : SIZE_DEG), south + SIZE_DEG, 8);
    }

    private static String box(double west, double south, double east, double north, int zoom) {
        return "{\"op\":\"view\",\"seq\":1,\"west\":" + west + ",\"south\":" + south + ",\"east\":" + east
                + ",\"north\":" + north + ",\"zoom\":" + zoom + "}";
    }
}
