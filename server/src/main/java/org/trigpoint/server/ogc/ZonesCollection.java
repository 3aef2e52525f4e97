package org.trigpoint.server.ogc;

import java.util.List;
import java.util.Optional;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.json.ZoneJson;
import org.trigpoint.server.live.PictureAccess;
import tools.jackson.databind.node.ObjectNode;

/** Zones: areas, corridors as lines with half a width, circles as points with a radius. */
final class ZonesCollection implements OgcCollection {
    private final PictureAccess access;

    ZonesCollection(PictureAccess access) {
        this.access = access;
    }

    @Override
    public String id() {
        return "zones";
    }

    @Override
    public String title() {
        return "Zones";
    }

    @Override
    public String description() {
        return "Areas, corridors and circles with a meaning, as they are known, or were known at a time";
    }

    @Override
    public List<String> filters() {
        return List.of("name", "category");
    }

    @Override
    public boolean tellsWhatWasKnown() {
        return true;
    }

    @Override
    public FeaturePage find(FeatureQuery query, Viewer viewer) {
        List<Zone> answers = access.zones().zones(viewer, query.knownByEpochMicros()).stream()
                .filter(zone -> answers(zone.content(), query))
                .toList();
        return Pages.of(answers, query, Zone::id, ZoneJson::feature);
    }

    private static boolean answers(ZoneContent content, FeatureQuery query) {
        return content.validFromEpochMicros() <= query.times().untilEpochMicros()
                && content.validUntilEpochMicros() >= query.times().fromEpochMicros()
                && content.shape().box().intersects(query.box())
                && query.findProperty("name")
                        .map(content.name()::equalsIgnoreCase)
                        .orElse(true)
                && query.findProperty("category")
                        .map(content.category().name()::equalsIgnoreCase)
                        .orElse(true);
    }

    @Override
    public Optional<ObjectNode> findFeature(String id, Viewer viewer) {
        return access.zones().find(id, viewer).map(ZoneJson::feature);
    }
}
