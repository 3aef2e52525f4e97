package org.trigpoint.app.detect;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.imagery.cfar.KClutter;
import org.trigpoint.imagery.detect.SarShipDetector;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.detect.SceneFacts;
import org.trigpoint.imagery.detect.ScenePower;
import org.trigpoint.imagery.detect.SceneSearch;
import org.trigpoint.imagery.detect.ShipDetector;
import org.trigpoint.imagery.detect.WaterMask;
import org.trigpoint.imagery.raster.ArrayRaster;
import org.trigpoint.simulation.seascene.PlantedShip;
import org.trigpoint.simulation.seascene.SeaClutter;
import org.trigpoint.simulation.seascene.SeaScene;

/** One made scene, searched. */
final class RadarRun {
    static final double PIXEL_METERS = 20;
    static final int LOOKS = 4;
    static final double TEXTURE_METERS = 200;
    static final int SPACING_PIXELS = 220;
    private static final int SIDE_PIXELS = 15 * SPACING_PIXELS;
    private static final double RESOLUTION_METERS = 20;
    private static final double FWHM_SIGMAS = 2 * Math.sqrt(2 * Math.log(2));
    /** As far beyond its bow and stern, what is found is still the ship. */
    private static final double REACH_PIXELS = 2.5;
    /** A pixel's share of five false alarms in 10,000 km². */
    private static final double TOLD_FALSE_PROB = 5 / (1e10 / (PIXEL_METERS * PIXEL_METERS));

    private static final SeaScene.Fleet FLEET = new SeaScene.Fleet(
            SPACING_PIXELS,
            RESOLUTION_METERS / FWHM_SIGMAS / PIXEL_METERS,
            RadarTally.LENGTH_EDGES_METERS[0] / PIXEL_METERS,
            RadarTally.LENGTH_EDGES_METERS[RadarTally.LENGTHS] / PIXEL_METERS,
            RadarTally.LEAST_DB,
            RadarTally.LEAST_DB + RadarTally.BANDS * RadarTally.BAND_DB);

    private RadarRun() {}

    static RadarTally run(double orderCount, long seed) throws IOException {
        SeaScene scene = SeaScene.make(
                new SeaClutter(LOOKS, orderCount, TEXTURE_METERS / PIXEL_METERS), SIDE_PIXELS, FLEET, seed);
        SceneSearch search = new SarShipDetector(ScenePower.INTENSITY, SarShipDetector.USUAL_FALSE_PROB, Double.NaN)
                .search(
                        new ArrayRaster(SIDE_PIXELS, SIDE_PIXELS, PlaneSea.of(PIXEL_METERS), scene.powers()),
                        new SceneFacts(RESOLUTION_METERS, 0),
                        WaterMask.ALL,
                        ShipDetector.Progress.NONE);
        RadarTally tally = new RadarTally();
        Set<SceneDetection> left = new HashSet<>(search.detections());
        for (SeaScene.Planted planted : scene.ships()) {
            PlantedShip ship = planted.ship();
            List<SceneDetection> ofShip =
                    left.stream().filter(each -> isOf(ship, each)).toList();
            ofShip.forEach(left::remove);
            tally.ship(
                    ship.lengthPixels() * PIXEL_METERS,
                    ship.contrastDb(),
                    !ofShip.isEmpty(),
                    isSeenByOneTold(scene, planted));
        }
        tally.sea(search.look().searchedMeters2(), left.size());
        return tally;
    }

    private static boolean isOf(PlantedShip ship, SceneDetection detection) {
        return Math.hypot(
                        detection.point().columnPixels() - ship.columnPixels(),
                        detection.point().rowPixels() - ship.rowPixels())
                <= ship.lengthPixels() / 2 + REACH_PIXELS;
    }

    /**
     * Whether one would see a ship who is told the mean power of the sea in each pixel, and which pixels are the ship's: by the mean of these, each in
     * its own mean, or by the one that stands out most. It is the bound for those who must measure the sea beside the ship.
     */
    private static boolean isSeenByOneTold(SeaScene scene, SeaScene.Planted planted) {
        double sum = 0;
        double most = 0;
        for (int pixel : planted.pixels()) {
            double ratio = scene.power(pixel) / scene.texture(pixel);
            sum += ratio;
            most = Math.max(most, ratio);
        }
        int count = planted.pixels().size();
        return sum / count > toldThreshold(count, 0.5) || most > toldThreshold(1, 0.5);
    }

    private static double toldThreshold(int pixels, double share) {
        return new KClutter(LOOKS * pixels, Double.POSITIVE_INFINITY).powerRatio(share * TOLD_FALSE_PROB);
    }
}
