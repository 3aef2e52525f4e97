package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Fleet;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Scenario;

/** Fleets to craft, each from chances of its own, so that one craft more leaves the others as they were. */
public final class Population {
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private final long seed;
    private final long startEpochMicros;
    private final Motions motions;

    private Population(Scenario scenario, long seed, long startEpochMicros) {
        this.seed = seed;
        this.startEpochMicros = startEpochMicros;
        Scenario.Current current = scenario.current();
        this.motions = new Motions(new Drift(current.setDeg(), Units.mpsFromKnots(current.driftKn())));
    }

    /** The craft of a scenario, in its order. */
    public static List<Vessel> of(Scenario scenario, long seed, long startEpochMicros) {
        Population population = new Population(scenario, seed, startEpochMicros);
        List<Vessel> vessels = new ArrayList<>();
        for (Fleet fleet : scenario.fleets()) {
            for (int number = 1; number <= fleet.count(); number++) {
                vessels.add(population.vessel(fleet, number));
            }
        }
        return vessels;
    }

    private Vessel vessel(Fleet fleet, int number) {
        String id = fleet.count() == 1 ? fleet.id() : fleet.id() + "-" + number;
        Craft craft = craft(fleet, id, number);
        Path path = motions.path(fleet, Draws.of(seed, id, "path"));
        // Multiples of the golden ratio spread craft evenly, however many follow.
        double ratio = Draws.of(seed, fleet.id(), "phase").nextRatio() + number * GOLDEN_RATIO;
        return new Vessel(craft, path, (ratio - Math.floor(ratio)) * path.durationSeconds(), startEpochMicros);
    }

    private Craft craft(Fleet fleet, String id, int number) {
        Draws draws = Draws.of(seed, id, "build");
        double size = draws.nextRatio();
        double lengthMeters = fleet.lengthMeters().at(size);
        double beamMeters = fleet.beamMeters().at(size);
        double antennaRatio = draws.between(0.2, 0.85);
        double sideRatio = draws.between(0.3, 0.7);
        int bow = (int) Math.rint(lengthMeters * antennaRatio);
        int port = (int) Math.rint(beamMeters * sideRatio);
        int mmsi = mmsi(fleet.mmsiFrom(), number);
        String name = number <= fleet.names().size() ? fleet.names().get(number - 1) : Names.ship(draws, number);
        boolean hasImo = fleet.equipment() == Equipment.CLASS_A && lengthMeters > 45 && fleet.kind() != Kind.TUG;
        return new Craft(
                id,
                fleet.kind(),
                fleet.equipment(),
                mmsi,
                hasImo ? Names.imo(id) : 0,
                name,
                Names.callSign(mmsi, draws),
                fleet.shipType(),
                fleet.statusCode(),
                bow,
                (int) Math.rint(lengthMeters) - bow,
                port,
                (int) Math.rint(beamMeters) - port,
                fleet.draughtMeters().at(size),
                fleet.destination(),
                fleet.kind().antennaMeters(),
                fleet.headingSensor(),
                fleet.longRange(),
                fleet.silent());
    }

    private static int mmsi(List<Integer> from, int number) {
        int index = number - 1;
        if (from.getFirst() == 0) {
            return 0;
        }
        return from.get(index % from.size()) + index / from.size();
    }
}
