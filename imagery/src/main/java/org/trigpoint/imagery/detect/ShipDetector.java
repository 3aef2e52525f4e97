package org.trigpoint.imagery.detect;

import java.io.IOException;
import org.trigpoint.imagery.raster.Raster;

/** Searches scenes for ships. */
public interface ShipDetector {
    /**
     * Searches a scene.
     *
     * @param scene bands in the order that the detector asks for
     * @param facts of the scene
     * @param water which pixels are searched
     * @param progress told now and then how far the search is
     */
    SceneSearch search(Raster scene, SceneFacts facts, WaterMask water, Progress progress) throws IOException;

    /** Hears how far a search is. */
    @FunctionalInterface
    interface Progress {
        Progress NONE = _ -> {};

        /** Part of the search that is done, 0 to 1. */
        void at(double doneRatio);
    }
}
