package org.trigpoint.threat.site;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.threat.zones.ZoneMap;

/** Which watched sites a scene shows whole: of one that it shows in part it cannot tell how many things are there. */
final class SitesShown {
    private SitesShown() {}

    /** Their ids. A site is whole in a scene when the corners of the box around it are; a scene around a pole shows none. */
    static List<String> in(Look look, ZoneMap zones) {
        List<String> shown = new ArrayList<>();
        for (ZoneMap.Entry zone : zones.entries()) {
            if (zone.content().category() == ZoneCategory.SITE
                    && zone.content().holdsAt(look.fromEpochMicros())
                    && isWithin(look, zone.content().shape().box())) {
                shown.add(zone.id());
            }
        }
        return shown;
    }

    private static boolean isWithin(Look look, Box box) {
        Polygon outline;
        try {
            outline = new Polygon(((Look.Polygon) look.area()).corners());
        } catch (IllegalArgumentException e) {
            return false;
        }
        return outline.contains(box.southDeg(), box.westDeg())
                && outline.contains(box.southDeg(), box.eastDeg())
                && outline.contains(box.northDeg(), box.westDeg())
                && outline.contains(box.northDeg(), box.eastDeg());
    }
}
