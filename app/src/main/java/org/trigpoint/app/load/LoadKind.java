package org.trigpoint.app.load;

import org.trigpoint.simulation.mix.AdsbTraffic;
import org.trigpoint.simulation.mix.AisTraffic;
import org.trigpoint.simulation.mix.DetectionTraffic;
import org.trigpoint.simulation.mix.Traffic;

/** What can be sent. */
public enum LoadKind {
    AIS,
    ADSB,
    DETECTIONS;

    Traffic traffic(LoadSettings settings) {
        return switch (this) {
            case AIS ->
                new AisTraffic(settings.seed(), settings.keys(), settings.startEpochMicros(), settings.tagged());
            case ADSB -> new AdsbTraffic(settings.seed(), settings.keys(), settings.startEpochMicros());
            case DETECTIONS -> new DetectionTraffic(settings.seed(), settings.keys(), settings.startEpochMicros());
        };
    }
}
