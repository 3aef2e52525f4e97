package org.trigpoint.imagery.detect;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.imagery.raster.ImagePoint;

/** Detections at places in metres about a point at sea. */
final class Found {
    static final LocalFrame FRAME = LocalFrame.at(40, -30);

    private Found() {}

    static SceneDetection at(double eastMeters, double northMeters, double totalDb) {
        return new SceneDetection(
                new ImagePoint(eastMeters / 20, -northMeters / 20),
                FRAME.positionAt(eastMeters, northMeters),
                60,
                20,
                0,
                totalDb,
                totalDb,
                0.9,
                100,
                0,
                100,
                Suspicion.NONE);
    }
}
