package org.trigpoint.imagery.detect;

import java.util.List;

/** What a search of a scene gave: all that stands out, from the top of the image on, and what was searched. */
public record SceneSearch(List<SceneDetection> detections, SceneLook look) {
    public SceneSearch {
        detections = List.copyOf(detections);
    }
}
