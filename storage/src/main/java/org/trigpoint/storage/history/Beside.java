package org.trigpoint.storage.history;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.zone.Zone;

/** What goes into the store beside the tracks. */
final class Beside {
    final List<Zone> zones = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    final List<Scene> scenes = new ArrayList<>();

    /** How many rows. */
    int size() {
        return zones.size() + alerts.size() + scenes.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }
}
