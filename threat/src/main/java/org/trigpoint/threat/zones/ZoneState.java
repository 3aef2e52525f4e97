package org.trigpoint.threat.zones;

import java.util.TreeMap;
import org.trigpoint.model.zone.Zone;

/** The newest version of each zone of an audience, those that have ended too: a zone that comes back goes on counting. */
final class ZoneState {
    final TreeMap<String, Zone> newest = new TreeMap<>();
}
