package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Station;

/** What calls for help in a world, each from chances of its own. */
public final class Beacons {
    private Beacons() {}

    /** The beacons of a scenario, in its order. */
    public static List<Station.Beacon> of(Scenario scenario, long seed) {
        List<Station.Beacon> beacons = new ArrayList<>();
        for (Station.Beacons some : scenario.beacons()) {
            for (int number = 1; number <= some.count(); number++) {
                beacons.add(beacon(some, some.count() == 1 ? some.id() : some.id() + "-" + number, number, seed));
            }
        }
        return List.copyOf(beacons);
    }

    private static Station.Beacon beacon(Station.Beacons some, String id, int number, long seed) {
        Draws draws = Draws.of(seed, id, "beacon");
        Plane plane = Plane.at(some.latDeg());
        return new Station.Beacon(
                id,
                some.mmsi() + number - 1,
                some.latDeg() + some.scatterMeters() * draws.between(-1, 1) / plane.latMeters(),
                some.lonDeg() + some.scatterMeters() * draws.between(-1, 1) / plane.lonMeters(),
                some.on().at(draws::nextRatio),
                some.test());
    }
}
