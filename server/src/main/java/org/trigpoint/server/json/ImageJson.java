package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.model.scene.ImageScene;
import org.trigpoint.model.scene.SceneBand;
import org.trigpoint.model.scene.SceneFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Images as GeoJSON: a feature an image, with the ground that it shows as its polygon. */
public final class ImageJson {
    private ImageJson() {}

    /** @param more true when others follow the last one */
    public static ObjectNode collection(List<ImageScene> scenes, boolean more) {
        ObjectNode node = Json.object();
        node.put("type", "FeatureCollection");
        node.put("more", more);
        ArrayNode features = node.putArray("features");
        scenes.forEach(scene -> features.add(feature(scene)));
        return node;
    }

    private static ObjectNode feature(ImageScene scene) {
        ObjectNode node = Json.object();
        node.put("type", "Feature");
        node.put("id", scene.id());
        Box box = scene.footprint().box();
        node.putArray("bbox")
                .add(box.westDeg())
                .add(box.southDeg())
                .add(box.eastDeg())
                .add(box.northDeg());
        ShapeJson.put(scene.footprint(), node.putObject("geometry"), Json.object());
        ObjectNode properties = node.putObject("properties");
        properties.put("title", scene.title());
        properties.put("platform", scene.platform());
        properties.put("instrument", scene.instrument());
        properties.put("kind", scene.kind().name());
        properties.put("from", Json.time(scene.fromEpochMicros()));
        properties.put("until", Json.time(scene.untilEpochMicros()));
        Json.number(properties, "groundSampleMeters", scene.groundSampleMeters());
        ArrayNode bands = properties.putArray("bands");
        for (SceneBand band : scene.bands()) {
            bands.addObject().put("name", band.name()).put("commonName", band.commonName());
        }
        ArrayNode files = properties.putArray("files");
        for (SceneFile file : scene.files()) {
            files.addObject()
                    .put("name", file.href().replaceFirst("^.*/", ""))
                    .put("sizeBytes", file.sizeBytes())
                    .put("sha256", file.sha256Hex().isEmpty() ? null : file.sha256Hex());
        }
        properties.put("tlp", scene.marking().tlp().name());
        ArrayNode releasable = properties.putArray("releasableTo");
        scene.marking().releasableTo().forEach(releasable::add);
        properties.put("licence", scene.marking().licence());
        return node;
    }
}
