package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.trigpoint.geo.Box;

/**
 * A world to simulate. Times inside it count from its start, so that the same world can begin at any hour.
 *
 * @param name short, for files and messages
 * @param title for people
 * @param begins when it starts unless told otherwise
 * @param lasts how long it is run unless told otherwise
 * @param window what a map should show
 * @param current of the tide, over the whole world
 * @param sensors what sees, in the order in which they stand: radars, cameras, passes, receivers of ADS-B, ground stations of drones
 * @param zones areas and corridors that people have drawn before it starts
 */
public record Scenario(
        String name,
        String title,
        Instant begins,
        Duration lasts,
        Box window,
        Current current,
        List<Station.Receiver> receivers,
        List<Station.Base> bases,
        List<Station.Aid> aids,
        List<Station.Beacons> beacons,
        List<SensorSite> sensors,
        List<Jamming> jamming,
        List<ZoneSite> zones,
        List<Fleet> fleets) {
    /** Water that moves: where to, and how fast. */
    public record Current(double setDeg, double driftKn) {}

    public Scenario {
        receivers = List.copyOf(receivers);
        bases = List.copyOf(bases);
        aids = List.copyOf(aids);
        beacons = List.copyOf(beacons);
        sensors = List.copyOf(sensors);
        jamming = List.copyOf(jamming);
        zones = List.copyOf(zones);
        fleets = List.copyOf(fleets);
    }
}
