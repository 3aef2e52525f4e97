package org.trigpoint.simulation.sensor;

import java.util.List;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.world.Vessel;

/** Something that looks by itself, again and again. */
public interface Sensor {
    /** Takes what a sensor has to say. */
    interface Ear {
        /** A line, and when it arrives. */
        void line(long arrivalEpochMicros, Raw line);

        /** A craft was seen at a time, which may lie a scan ahead. */
        void seen(String craft, long epochMicros);
    }

    /** When the next look begins; {@link Long#MAX_VALUE} for never again. */
    long nextEpochMicros();

    /** Looks. */
    void act(List<Vessel> vessels, Ear to);

    /** True when it listens to what a craft sends. */
    default boolean hears(Vessel vessel) {
        return false;
    }

    /** What reception is like of a craft that it listens to. */
    default Reception reception(Vessel vessel, long epochMicros) {
        return Reception.OUT_OF_RANGE;
    }

    /** The sensor of a site. */
    static Sensor of(SensorSite site, long seed, long startEpochMicros, long fromEpochMicros) {
        return switch (site) {
            case SensorSite.Radar radar -> new RadarSensor(radar, seed, startEpochMicros, fromEpochMicros);
            case SensorSite.Camera camera -> new CameraSensor(camera, seed, startEpochMicros, fromEpochMicros);
            case SensorSite.Adsb adsb -> new AdsbReceiver(adsb, seed, startEpochMicros, fromEpochMicros);
            case SensorSite.Ground ground -> new GroundStation(ground, seed, startEpochMicros, fromEpochMicros);
            case SensorSite.Pass pass -> new PassSensor(pass, seed, startEpochMicros, fromEpochMicros);
        };
    }
}
