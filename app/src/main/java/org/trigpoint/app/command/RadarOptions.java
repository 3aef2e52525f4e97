package org.trigpoint.app.command;

import org.jspecify.annotations.Nullable;
import org.trigpoint.app.detect.RadarOrbit;
import org.trigpoint.app.detect.RadarView;
import org.trigpoint.imagery.raster.Raster;
import picocli.CommandLine.Option;

/** How a radar flew and looked: its course, or the orbit of Sentinel-1 that gives it, and how far what moves is displaced. */
final class RadarOptions {
    /** Which way an orbit crosses the equator. */
    enum Orbit {
        ASCENDING,
        DESCENDING
    }

    /** To which side of its flight a radar looks. */
    enum Side {
        RIGHT,
        LEFT
    }

    @Option(names = "--flight-deg", paramLabel = "DEG", description = "True course over ground.")
    private @Nullable Double flightDeg;

    @Option(
            names = "--orbit",
            paramLabel = "WHICH",
            description =
                    "Instead of it, of Sentinel-1: ${COMPLETION-CANDIDATES}; the course follows from the latitude.")
    private @Nullable Orbit orbit;

    @Option(names = "--look", paramLabel = "SIDE", description = "${COMPLETION-CANDIDATES}. Default right.")
    private Side side = Side.RIGHT;

    @Option(
            names = "--shift-seconds",
            paramLabel = "S",
            required = true,
            description = "Displacement along the flight for each metre a second towards it: 60 to 90 of Sentinel-1.")
    private double shiftSeconds;

    /** Throws IllegalArgumentException when that is none. */
    RadarView view(Raster scene) {
        if ((flightDeg == null) == (orbit == null)) {
            throw new IllegalArgumentException("--shift-seconds goes with --flight-deg, or with --orbit");
        }
        return RadarView.square(flightDeg == null ? heading(scene) : flightDeg, side == Side.RIGHT, shiftSeconds);
    }

    private double heading(Raster scene) {
        double latDeg = scene.georeference()
                .findPosition(scene.width() / 2.0, scene.height() / 2.0)
                .orElseThrow(() -> new IllegalArgumentException("The middle of the scene has no place on the earth"))
                .latDeg();
        return RadarOrbit.SENTINEL_1.headingDeg(latDeg, orbit == Orbit.ASCENDING);
    }
}
