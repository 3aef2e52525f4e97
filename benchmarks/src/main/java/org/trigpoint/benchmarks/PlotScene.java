package org.trigpoint.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Scenes of targets that move at nearly constant velocity among clutter, a scan a second: {@code truth_S.csv} (scan, id, x, y, vx, vy) and
 * {@code det_S.csv} (scan, x, y, id or -1), metres. The recipe is that of the scenes that peers were measured on; the chance is our own.
 */
enum PlotScene {
    /** Targets that cross near the middle. */
    A(20, 2_000, 10, 100),
    B(200, 10_000, 50, 60),
    C(2_000, 40_000, 200, 30),
    D(20_000, 130_000, 1_000, 15);

    static final double SIGMA_METERS = 5;
    static final double SEEN_PROB = 0.9;
    static final double INTENSITY = 0.05;

    private final int targets;
    private final double widthMeters;
    private final double clutter;
    private final int scans;

    PlotScene(int targets, double widthMeters, double clutter, int scans) {
        this.targets = targets;
        this.widthMeters = widthMeters;
        this.clutter = clutter;
        this.scans = scans;
    }

    int scans() {
        return scans;
    }

    Path truth(Path folder) {
        return folder.resolve("truth_" + name() + ".csv");
    }

    Path detections(Path folder) {
        return folder.resolve("det_" + name() + ".csv");
    }

    /** Makes both files. */
    void write(Path folder, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] targets = begin(random);
        try (BufferedWriter truth = Files.newBufferedWriter(truth(folder));
                BufferedWriter plots = Files.newBufferedWriter(detections(folder))) {
            for (int scan = 0; scan < scans; scan++) {
                for (int i = 0; i < targets.length; i++) {
                    double[] x = targets[i];
                    truth.append(scan + "," + i + "," + milli(x[0]) + "," + milli(x[1]) + "," + milli(x[2]) + ","
                            + milli(x[3]) + "\n");
                }
                for (String plot : plots(targets, random)) {
                    plots.append(scan + "," + plot + "\n");
                }
                for (double[] x : targets) {
                    step(x, random);
                }
            }
        }
    }

    private double[][] begin(SplittableRandom random) {
        double[][] all = new double[targets][];
        for (int i = 0; i < targets; i++) {
            double angle = random.nextDouble(2 * Math.PI);
            double east = Math.cos(angle);
            double north = Math.sin(angle);
            if (this == A) {
                all[i] = new double[] {
                    widthMeters / 2 - 400 * east + random.nextGaussian(0, 60),
                    widthMeters / 2 - 400 * north + random.nextGaussian(0, 60),
                    8 * east + random.nextGaussian(0, 0.5),
                    8 * north + random.nextGaussian(0, 0.5)
                };
            } else {
                double speed = random.nextDouble(2, 15);
                all[i] = new double[] {
                    random.nextDouble(widthMeters), random.nextDouble(widthMeters), speed * east, speed * north
                };
            }
        }
        return all;
    }

    private String[] plots(double[][] targets, SplittableRandom random) {
        String[] plots = new String[16];
        int count = 0;
        for (int i = 0; i < targets.length; i++) {
            if (random.nextDouble() < SEEN_PROB) {
                plots = room(plots, count);
                plots[count++] = milli(random.nextGaussian(targets[i][0], SIGMA_METERS)) + ","
                        + milli(random.nextGaussian(targets[i][1], SIGMA_METERS)) + "," + i;
            }
        }
        // Poisson: arrivals of a process of rate 1 within the mean.
        for (double at = random.nextExponential(); at < clutter; at += random.nextExponential()) {
            plots = room(plots, count);
            plots[count++] =
                    milli(random.nextDouble(widthMeters)) + "," + milli(random.nextDouble(widthMeters)) + ",-1";
        }
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String moved = plots[i];
            plots[i] = plots[other];
            plots[other] = moved;
        }
        return java.util.Arrays.copyOf(plots, count);
    }

    private static String[] room(String[] plots, int count) {
        return count < plots.length ? plots : java.util.Arrays.copyOf(plots, count * 2);
    }

    private static void step(double[] x, SplittableRandom random) {
        for (int axis = 0; axis < 2; axis++) {
            double change = random.nextGaussian() * Math.sqrt(INTENSITY);
            x[axis] += x[axis + 2] + change / 2;
            x[axis + 2] += change;
        }
    }

    /** Three places behind the point, exactly as many. */
    private static String milli(double value) {
        long thousandths = Math.round(value * 1_000);
        String digits = String.format(java.util.Locale.ROOT, "%04d", Math.abs(thousandths));
        int point = digits.length() - 3;
        return (thousandths < 0 ? "-" : "") + digits.substring(0, point) + "." + digits.substring(point);
    }
}
