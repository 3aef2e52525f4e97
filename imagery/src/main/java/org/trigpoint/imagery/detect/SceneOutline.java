package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Raster;

/** The edge of an image on the ground. */
final class SceneOutline {
    private static final int SIDE_POINTS = 4;

    private SceneOutline() {}

    /** Points along the edge, clockwise in the image; those left out that are no place. */
    static List<Position> of(Raster scene) {
        List<Position> outline = new ArrayList<>();
        int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
        for (int side = 0; side < 4; side++) {
            for (int i = 0; i < SIDE_POINTS; i++) {
                double part = i / (double) SIDE_POINTS;
                double column = corners[side][0] + part * (corners[side + 1][0] - corners[side][0]);
                double row = corners[side][1] + part * (corners[side + 1][1] - corners[side][1]);
                scene.georeference()
                        .findPosition(column * scene.width(), row * scene.height())
                        .ifPresent(outline::add);
            }
        }
        return outline;
    }
}
