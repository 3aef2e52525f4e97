package org.trigpoint.app.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.georeference.UtmGrid;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.tiff.CogSettings;
import org.trigpoint.imagery.tiff.CogWriter;
import org.trigpoint.server.json.Json;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.seascene.PlantedShip;
import org.trigpoint.simulation.seascene.SeaClutter;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The scenes of a scenario's radar satellites as images: a cloud-optimised GeoTIFF of powers each, the mean of the sea being 1, with a STAC item
 * beside it. The sea is that of {@link SeaClutter}; ships lie where the radar shows them, shifted by their motion. Pixels of {@value
 * #PIXEL_METERS} m on a UTM grid, without data outside of the swath.
 */
final class SceneImages {
    private static final double PIXEL_METERS = 20;
    private static final double GROUND_MPS = 6_800;
    private static final int LOOKS = 4;
    private static final double TEXTURE_ORDER = 5;
    private static final double TEXTURE_METERS = 200;
    private static final double SPREAD_PIXELS = 0.6;
    /** Contrast of a ship of which half of the scenes show; it grows with length^7/3 (P. W. Vachon et al., Can. J. Remote Sensing 23, 1997). */
    private static final double HALF_SEEN_DB = 11;

    private static final double CROSS_SECTION_POWER = 7.0 / 3;
    private static final double MOST_DB = 30;
    private static final double BEAM_RATIO = 6;
    private static final int BLOCK_PIXELS = 32;
    private static final int MOST_PIXELS = 200_000_000;

    private final Simulation simulation;
    private final long seed;

    SceneImages(Simulation simulation, long seed) {
        this.simulation = simulation;
        this.seed = seed;
    }

    /** Writes those that begin within so long; the files, in order. */
    List<Path> write(List<SensorSite> sensors, Duration lasts, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (SensorSite site : sensors) {
            if (!(site instanceof SensorSite.Pass pass) || pass.imager() != SensorSite.Imager.SAR) {
                continue;
            }
            List<Duration> times = pass.times().stream().sorted().toList();
            for (int i = 0; i < times.size() && times.get(i).compareTo(lasts) < 0; i++) {
                long begin = simulation.startEpochMicros() + times.get(i).toNanos() / 1_000;
                written.add(write(pass, pass.name() + "-" + (i + 1), begin, folder));
            }
        }
        return written;
    }

    private Path write(SensorSite.Pass pass, String name, long begin, Path folder) throws IOException {
        Swath swath = new Swath(pass);
        UtmGrid grid = UtmGrid.around(swath.corners(), PIXEL_METERS);
        if ((long) grid.width() * grid.height() > MOST_PIXELS) {
            throw new IOException("A scene of " + grid.width() + " by " + grid.height() + " pixels is larger than "
                    + MOST_PIXELS + "; give the pass a smaller widthMeters or lengthMeters");
        }
        SplittableRandom random = new SplittableRandom(seed * 31 + name.hashCode());
        SeaClutter sea = new SeaClutter(LOOKS, TEXTURE_ORDER, TEXTURE_METERS / PIXEL_METERS);
        float[] powers = sea.powers(grid.width(), grid.height(), random);
        for (Vessel vessel : simulation.vessels()) {
            if (vessel.craft().kind().isAfloat()) {
                plant(vessel, pass, swath, begin, grid, powers, random.split());
            }
        }
        blankOutside(swath, grid, powers);
        Path file = folder.resolve(name + ".tif");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            CogWriter.write(
                    new ArrayRaster(grid.width(), grid.height(), grid.georeference(), powers),
                    CogSettings.ofFloats(),
                    to);
        }
        Files.writeString(
                folder.resolve(name + ".json"), Json.text(item(pass, name, begin, swath)), StandardCharsets.UTF_8);
        return file;
    }

    private static void plant(
            Vessel vessel,
            SensorSite.Pass pass,
            Swath swath,
            long begin,
            UtmGrid grid,
            float[] powers,
            SplittableRandom random) {
        Kinematics before = vessel.at(begin);
        long at = begin + swath.rowMicros(before.latDeg(), before.lonDeg());
        Kinematics now = vessel.at(at);
        if (!swath.holds(now.latDeg(), now.lonDeg())) {
            return;
        }
        Position shown = swath.shown(now, pass);
        Optional<ImagePoint> point = grid.georeference().findPoint(shown.latDeg(), shown.lonDeg());
        double lengthMeters = vessel.craft().lengthMeters();
        double contrastDb =
                HALF_SEEN_DB + 10 * CROSS_SECTION_POWER * StrictMath.log10(lengthMeters / pass.halfSeenMeters());
        // Rows go south, so an axis to the north-east rises to the right.
        double axisRad = StrictMath.toRadians(now.courseDeg() - 90);
        point.ifPresent(there -> new PlantedShip(
                        there.columnPixels(),
                        there.rowPixels(),
                        lengthMeters / PIXEL_METERS,
                        Math.max(1, lengthMeters / BEAM_RATIO / PIXEL_METERS),
                        axisRad,
                        Math.min(MOST_DB, contrastDb))
                .addTo(powers, grid.width(), grid.height(), SPREAD_PIXELS, random));
    }

    /** Block by block: one whose corners all lie inside is inside, since the swath is convex. */
    private static void blankOutside(Swath swath, UtmGrid grid, float[] powers) {
        for (int row = 0; row < grid.height(); row += BLOCK_PIXELS) {
            for (int column = 0; column < grid.width(); column += BLOCK_PIXELS) {
                int right = Math.min(column + BLOCK_PIXELS, grid.width());
                int bottom = Math.min(row + BLOCK_PIXELS, grid.height());
                boolean inside = isInside(swath, grid, column, row)
                        && isInside(swath, grid, right, row)
                        && isInside(swath, grid, column, bottom)
                        && isInside(swath, grid, right, bottom);
                for (int i = row; !inside && i < bottom; i++) {
                    for (int j = column; j < right; j++) {
                        if (!isInside(swath, grid, j + 0.5, i + 0.5)) {
                            powers[i * grid.width() + j] = Float.NaN;
                        }
                    }
                }
            }
        }
    }

    private static boolean isInside(Swath swath, UtmGrid grid, double column, double row) {
        return grid.georeference()
                .findPosition(column, row)
                .filter(there -> swath.holds(there.latDeg(), there.lonDeg()))
                .isPresent();
    }

    private static ObjectNode item(SensorSite.Pass pass, String name, long begin, Swath swath) {
        ObjectNode item = Json.object();
        item.put("type", "Feature");
        item.put("stac_version", "1.1.0");
        item.put("id", name);
        ObjectNode geometry = item.putObject("geometry");
        geometry.put("type", "Polygon");
        ArrayNode ring = geometry.putArray("coordinates").addArray();
        double[] box = {180, 90, -180, -90};
        List<Position> corners = new ArrayList<>(swath.corners());
        corners.add(corners.getFirst());
        for (Position corner : corners) {
            ring.addArray().add(corner.lonDeg()).add(corner.latDeg());
            box[0] = Math.min(box[0], corner.lonDeg());
            box[1] = Math.min(box[1], corner.latDeg());
            box[2] = Math.max(box[2], corner.lonDeg());
            box[3] = Math.max(box[3], corner.latDeg());
        }
        ArrayNode bbox = item.putArray("bbox");
        Arrays.stream(box).forEach(bbox::add);
        long end = begin + Math.round(pass.scene().lengthMeters() / GROUND_MPS * 1e6);
        ObjectNode properties = item.putObject("properties");
        properties.put("datetime", time(begin));
        properties.put("start_datetime", time(begin));
        properties.put("end_datetime", time(end));
        properties.put("platform", pass.name());
        properties.put("title", "Simulated scene " + name);
        properties.putArray("instruments").add("sar");
        properties.put("gsd", PIXEL_METERS);
        double heading = pass.scene().headingDeg();
        properties.put("sat:orbit_state", heading > 90 && heading < 270 ? "descending" : "ascending");
        properties.put("view:azimuth", Angles.wrapCourseDeg(heading + 90));
        properties.put("view:incidence_angle", pass.incidenceDeg());
        properties.put("sar:instrument_mode", "SM");
        properties.put("sar:frequency_band", "C");
        properties.putArray("sar:polarizations").add("VV");
        properties.put("sar:product_type", "GRD");
        properties.put("sar:observation_direction", "right");
        item.putArray("links");
        ObjectNode asset = item.putObject("assets").putObject("vv");
        asset.put("href", "./" + name + ".tif");
        asset.put("type", "image/tiff; application=geotiff; profile=cloud-optimized");
        asset.putArray("roles").add("data");
        return item;
    }

    private static String time(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }

    /** The rectangle that a pass shows, along its flight. */
    private static final class Swath {
        private final SensorSite.Scene scene;
        private final LocalFrame frame;
        private final double sin;
        private final double cos;

        Swath(SensorSite.Pass pass) {
            scene = pass.scene();
            frame = LocalFrame.at(scene.latDeg(), scene.lonDeg());
            sin = StrictMath.sin(StrictMath.toRadians(scene.headingDeg()));
            cos = StrictMath.cos(StrictMath.toRadians(scene.headingDeg()));
        }

        List<Position> corners() {
            double along = scene.lengthMeters() / 2;
            double across = scene.widthMeters() / 2;
            return List.of(place(-along, -across), place(-along, across), place(along, across), place(along, -across));
        }

        private Position place(double along, double across) {
            return frame.positionAt(along * sin + across * cos, along * cos - across * sin);
        }

        private double along(double latDeg, double lonDeg) {
            LocalFrame.Offset off = frame.offsetTo(latDeg, lonDeg);
            return off.eastMeters() * sin + off.northMeters() * cos;
        }

        private double across(double latDeg, double lonDeg) {
            LocalFrame.Offset off = frame.offsetTo(latDeg, lonDeg);
            return off.eastMeters() * cos - off.northMeters() * sin;
        }

        boolean holds(double latDeg, double lonDeg) {
            return Math.abs(along(latDeg, lonDeg)) <= scene.lengthMeters() / 2
                    && Math.abs(across(latDeg, lonDeg)) <= scene.widthMeters() / 2;
        }

        /** When the satellite passes over a row, after it began. */
        long rowMicros(double latDeg, double lonDeg) {
            double fromEdge = Math.clamp(along(latDeg, lonDeg) + scene.lengthMeters() / 2, 0, scene.lengthMeters());
            return Math.round(fromEdge / GROUND_MPS * 1e6);
        }

        /** Where the radar shows what moves so. */
        Position shown(Kinematics now, SensorSite.Pass pass) {
            double beamDeg = Angles.turnDeg(scene.headingDeg() + 90, now.courseDeg());
            double awayMps = now.speedMps()
                    * StrictMath.cos(StrictMath.toRadians(beamDeg))
                    * StrictMath.sin(StrictMath.toRadians(pass.incidenceDeg()));
            return place(
                    along(now.latDeg(), now.lonDeg()) - pass.displacementSeconds() * awayMps,
                    across(now.latDeg(), now.lonDeg()));
        }
    }
}
