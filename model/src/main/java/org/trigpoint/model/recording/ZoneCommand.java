package org.trigpoint.model.recording;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Notice;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneContent;

/**
 * A person makes a new version of a zone, or ends it.
 *
 * @param audience number of the person's audience, whose zone it is
 * @param zone its id
 * @param content what it says from now on; null to end it
 * @param person who
 */
public record ZoneCommand(
        int audience, String zone, @Nullable ZoneContent content, String person) implements Recorded, Notice {
    public ZoneCommand {
        Zone.requireId(audience, zone);
    }

    @Override
    public String slot() {
        return ZonesInForce.slot(audience);
    }

    /** All zones of the audience, with this one changed. */
    @Override
    public ZonesInForce after(@Nullable Notice before) {
        ZonesInForce zones = before instanceof ZonesInForce known ? known : new ZonesInForce(audience, Map.of());
        return zones.with(this);
    }

    public Optional<ZoneContent> findContent() {
        return Optional.ofNullable(content);
    }
}
