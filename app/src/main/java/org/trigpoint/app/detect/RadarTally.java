package org.trigpoint.app.detect;

import org.trigpoint.simulation.score.rules.Wilson;

/** What was found of planted ships, by length and contrast, and what was found where there are none. */
final class RadarTally {
    static final double[] LENGTH_EDGES_METERS = {20, 40, 80, 160, 300};
    static final int LENGTHS = LENGTH_EDGES_METERS.length - 1;
    static final int LEAST_DB = 8;
    static final int BAND_DB = 2;
    static final int BANDS = 6;

    private final long[][] planted = new long[LENGTHS][BANDS];
    private final long[][] found = new long[LENGTHS][BANDS];
    private final long[][] told = new long[LENGTHS][BANDS];
    private double searchedMeters2;
    private long falseCount;

    /** Hits of a number of ships. */
    record Share(long hits, long of) {
        double ratio() {
            return of == 0 ? Double.NaN : hits / (double) of;
        }

        double lowRatio() {
            return Wilson.lowRatio(hits, of);
        }

        double highRatio() {
            return Wilson.highRatio(hits, of);
        }

        Share plus(Share other) {
            return new Share(hits + other.hits, of + other.of);
        }
    }

    void ship(double lengthMeters, double contrastDb, boolean wasFound, boolean wasToldOf) {
        int length = lengthClass(lengthMeters);
        int band = Math.clamp((int) ((contrastDb - LEAST_DB) / BAND_DB), 0, BANDS - 1);
        planted[length][band]++;
        found[length][band] += wasFound ? 1 : 0;
        told[length][band] += wasToldOf ? 1 : 0;
    }

    void sea(double meters2, long falseAlarms) {
        searchedMeters2 += meters2;
        falseCount += falseAlarms;
    }

    void add(RadarTally other) {
        for (int length = 0; length < LENGTHS; length++) {
            for (int band = 0; band < BANDS; band++) {
                planted[length][band] += other.planted[length][band];
                found[length][band] += other.found[length][band];
                told[length][band] += other.told[length][band];
            }
        }
        sea(other.searchedMeters2, other.falseCount);
    }

    private static int lengthClass(double lengthMeters) {
        int length = 0;
        while (length < LENGTHS - 1 && lengthMeters >= LENGTH_EDGES_METERS[length + 1]) {
            length++;
        }
        return length;
    }

    Share found(int length, int band) {
        return new Share(found[length][band], planted[length][band]);
    }

    Share told(int length, int band) {
        return new Share(told[length][band], planted[length][band]);
    }

    /** Of all lengths. */
    Share found(int band) {
        Share all = new Share(0, 0);
        for (int length = 0; length < LENGTHS; length++) {
            all = all.plus(found(length, band));
        }
        return all;
    }

    Share told(int band) {
        Share all = new Share(0, 0);
        for (int length = 0; length < LENGTHS; length++) {
            all = all.plus(told(length, band));
        }
        return all;
    }

    double searchedKm2() {
        return searchedMeters2 / 1e6;
    }

    long falseCount() {
        return falseCount;
    }

    double falsePer10000Km2() {
        return falseCount / searchedKm2() * 1e4;
    }
}
