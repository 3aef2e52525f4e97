package org.trigpoint.simulation.score.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;

/** The zones of a world. */
final class Zones {
    private static final Set<ZoneCategory> LINES = EnumSet.of(ZoneCategory.CABLE, ZoneCategory.PIPELINE);

    private Zones() {}

    /** Those of some categories. */
    static List<ZoneShape> of(WorldTrace world, ZoneCategory... categories) {
        Set<ZoneCategory> wanted = EnumSet.copyOf(Arrays.asList(categories));
        return world.scenario().zones().stream()
                .filter(zone -> wanted.contains(zone.content().category()))
                .map(ZoneShape::new)
                .toList();
    }

    /** Cables and pipelines. */
    static List<ZoneShape> lines(WorldTrace world) {
        return of(world, LINES.toArray(new ZoneCategory[0]));
    }

    /** True when a craft is in any of these. */
    static boolean isIn(List<ZoneShape> zones, CraftTrace craft, int instant) {
        for (ZoneShape zone : zones) {
            if (zone.contains(craft.at(instant).truth())) {
                return true;
            }
        }
        return false;
    }
}
