package org.trigpoint.app.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.imagery.detect.OpticalShipDetector;
import org.trigpoint.imagery.detect.QuayBounds;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.detect.SceneFacts;
import org.trigpoint.imagery.detect.ShipDetector;
import org.trigpoint.imagery.detect.WaterMask;
import org.trigpoint.imagery.raster.Raster;

/** A port of sen2ships: bands of Sentinel-2, and the vessels that people marked. */
record LabelledPort(String name, Raster scene, CocoLabels labels) {
    private static final SceneFacts FACTS = new SceneFacts(10, 10);

    static LabelledPort open(Path folder, String name) throws IOException {
        Path port = folder.resolve(name);
        List<Path> files = new ArrayList<>();
        for (String band : List.of("B02", "B03", "B04", "B08")) {
            try (Stream<Path> all = Files.list(port)) {
                files.add(all.filter(file -> file.getFileName().toString().contains(band + "__Raw"))
                        .findFirst()
                        .orElseThrow(() -> new IOException(port + " has no band " + band)));
            }
        }
        return new LabelledPort(name, SceneFiles.open(files), CocoLabels.read(port.resolve(name + "_coco.json")));
    }

    List<SceneDetection> search(QuayBounds bounds) throws IOException {
        return new OpticalShipDetector(bounds)
                .search(scene, FACTS, WaterMask.ALL, ShipDetector.Progress.NONE)
                .detections();
    }

    PortTally tally(QuayBounds bounds) throws IOException {
        return PortTally.of(search(bounds), labels);
    }
}
