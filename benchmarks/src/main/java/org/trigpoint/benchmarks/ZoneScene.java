package org.trigpoint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/**
 * Zones and vessels around ports: 10,000 stars of 32 corners and 1 to 10 km, and 1,000,000 positions of 20,000 vessels that take 50 steps of some
 * 200 m each, by turns, near 20 ports. The recipe is that on which peers were measured elsewhere; the chance is our own, seed 7, or that of
 * files that its generator wrote.
 */
final class ZoneScene {
    static final int POSITIONS = 1_000_000;
    static final int VESSELS = 20_000;
    private static final int ZONES = 10_000;
    private static final int PORTS = 20;
    private static final int CORNERS = 32;
    private static final double PORT_DEG = 0.7;
    private static final double STEP_DEG = 0.0018;
    private static final double TURN_RAD = 0.2;
    private static final double KM_PER_DEG = 111.2;

    final List<Shape.Area> zones = new ArrayList<>();
    final double[] latDeg = new double[POSITIONS];
    final double[] lonDeg = new double[POSITIONS];

    private ZoneScene() {}

    /** The scene of our own chance. */
    static ZoneScene make(long seed) {
        ZoneScene scene = new ZoneScene();
        Random random = new Random(seed);
        double[][] ports = new double[PORTS][];
        for (int i = 0; i < PORTS; i++) {
            ports[i] = new double[] {random.nextDouble(-55, 60), random.nextDouble(-150, 150)};
        }
        for (int i = 0; i < ZONES; i++) {
            scene.zones.add(star(ports[i % PORTS], random));
        }
        scene.sail(ports, random);
        return scene;
    }

    private static Shape.Area star(double[] port, Random random) {
        double latDeg = port[0] + PORT_DEG * random.nextGaussian();
        double lonDeg = port[1] + PORT_DEG * random.nextGaussian();
        double reachDeg = random.nextDouble(1, 10) / KM_PER_DEG;
        List<Position> ring = new ArrayList<>();
        for (int k = 0; k < CORNERS; k++) {
            double angle = 2 * Math.PI * k / CORNERS;
            double deg = reachDeg * random.nextDouble(0.6, 1);
            ring.add(Position.of(
                    micro(latDeg + deg * Math.sin(angle)),
                    micro(lonDeg + deg * Math.cos(angle) / Math.cos(Math.toRadians(latDeg)))));
        }
        return new Shape.Area(List.of(ring));
    }

    private void sail(double[][] ports, Random random) {
        double[] lat = new double[VESSELS];
        double[] lon = new double[VESSELS];
        double[] course = new double[VESSELS];
        for (int i = 0; i < VESSELS; i++) {
            lat[i] = ports[i % PORTS][0] + PORT_DEG * random.nextGaussian();
            lon[i] = ports[i % PORTS][1] + PORT_DEG * random.nextGaussian();
            course[i] = random.nextDouble(2 * Math.PI);
        }
        for (int s = 0; s < POSITIONS; s++) {
            int i = s % VESSELS;
            course[i] += TURN_RAD * random.nextGaussian();
            lon[i] += STEP_DEG * Math.cos(course[i]) / Math.cos(Math.toRadians(lat[i]));
            lat[i] += STEP_DEG * Math.sin(course[i]);
            latDeg[s] = micro(lat[i]);
            lonDeg[s] = micro(lon[i]);
        }
    }

    /** As files have it: to a millionth of a degree. */
    private static double micro(double deg) {
        return Math.rint(deg * 1e6) / 1e6;
    }

    /** The scene of {@code fences.csv} and {@code moves.csv} in a folder. */
    static ZoneScene read(Path folder) {
        ZoneScene scene = new ZoneScene();
        try (Stream<String> fences = Files.lines(folder.resolve("fences.csv"));
                Stream<String> moves = Files.lines(folder.resolve("moves.csv"))) {
            fences.forEach(line -> scene.zones.add(fence(line)));
            int[] count = new int[1];
            moves.forEach(line -> {
                String[] fields = line.split(",");
                scene.lonDeg[count[0]] = Double.parseDouble(fields[1]);
                scene.latDeg[count[0]++] = Double.parseDouble(fields[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scene;
    }

    private static Shape.Area fence(String line) {
        String[] points = line.substring(line.lastIndexOf(';') + 1).split(",");
        List<Position> ring = new ArrayList<>();
        for (int k = 0; k < points.length - 1; k++) {
            String[] lonLat = points[k].split(" ");
            ring.add(Position.of(Double.parseDouble(lonLat[1]), Double.parseDouble(lonLat[0])));
        }
        return new Shape.Area(List.of(ring));
    }
}
