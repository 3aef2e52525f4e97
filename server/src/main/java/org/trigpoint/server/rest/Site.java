package org.trigpoint.server.rest;

import java.util.List;
import org.trigpoint.server.port.LayerFile;
import org.trigpoint.server.port.Mode;

/**
 * What the page is told of this site.
 *
 * @param title shown on the page
 * @param mode what the picture shows
 * @param layers the user's own, in the order of drawing
 * @param sender of its alerts, as other alerting systems know it
 */
public record Site(String title, Mode mode, List<LayerFile> layers, String sender) {
    public Site {
        layers = List.copyOf(layers);
    }
}
