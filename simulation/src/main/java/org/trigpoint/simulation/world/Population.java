package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Fleet;
import org.trigpoint.simulation.scenario.Jamming;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Place;
import org.trigpoint.simulation.scenario.Scenario;

/** Fleets to craft, each from chances of its own, so that one craft more leaves the others as they were. */
public final class Population {
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private final long seed;
    private final long startEpochMicros;
    private final List<Jamming> jamming;
    private final Drift drift;
    private final Motions motions;
    private final Transponders transponders;
    private final Map<String, Vessel> vessels = new LinkedHashMap<>();

    private Population(Scenario scenario, long seed, long startEpochMicros) {
        this.seed = seed;
        this.startEpochMicros = startEpochMicros;
        this.jamming = scenario.jamming();
        Scenario.Current current = scenario.current();
        this.drift = new Drift(current.setDeg(), Units.mpsFromKnots(current.driftKn()));
        this.motions = new Motions(drift);
        this.transponders = new Transponders(seed);
    }

    /** The craft of a scenario, in its order. */
    public static List<Vessel> of(Scenario scenario, long seed, long startEpochMicros) {
        Population population = new Population(scenario, seed, startEpochMicros);
        for (Fleet fleet : scenario.fleets()) {
            for (int number = 1; number <= fleet.count(); number++) {
                population.add(fleet, number);
            }
        }
        return List.copyOf(population.vessels.values());
    }

    private void add(Fleet fleet, int number) {
        String id = fleet.count() == 1 ? fleet.id() : fleet.id() + "-" + number;
        Craft own = craft(fleet, id, number);
        Craft craft = fleet.borrows().isEmpty()
                ? own
                : borrowed(partner(fleet.borrows(), number).craft(), own);
        double heightMeters = craft.flies() ? craft.antennaMeters() : 0;
        if (!(fleet.place() instanceof Place.Script script)) {
            Path path = motions.path(fleet, heightMeters, Draws.of(seed, id, "path"));
            // Multiples of the golden ratio spread craft evenly, however many follow.
            double ratio = Draws.of(seed, fleet.id(), "phase").nextRatio() + number * GOLDEN_RATIO;
            double phaseSeconds = (ratio - Math.floor(ratio)) * path.durationSeconds();
            vessels.put(id, new Vessel(craft, path, phaseSeconds, startEpochMicros, jamming));
            return;
        }
        List<Companion> met = new ArrayList<>();
        PathBuilder builder = motions.builder(fleet).atHeight(heightMeters);
        Path path = Scripts.path(
                fleet,
                script,
                Draws.of(seed, id, "path"),
                Draws.of(seed, id, "times"),
                drift,
                builder,
                name -> partner(name, number),
                met);
        Vessel vessel = new Vessel(craft, path, 0, startEpochMicros, jamming);
        for (Companion one : met) {
            vessel.accompany(one);
            partner(one.id(), number).accompany(new Companion(id, one.fromSeconds(), one.toSeconds()));
        }
        vessels.put(id, vessel);
    }

    /** A craft by its id, or the one of a fleet that has this number; or its last one. */
    private Vessel partner(String name, int number) {
        Vessel one = vessels.get(name);
        for (int left = number; one == null && left > 0; left--) {
            one = vessels.get(name + "-" + left);
        }
        if (one == null) {
            throw new IllegalArgumentException("No craft " + name + " stands before one that needs it");
        }
        return one;
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
        String name = number <= fleet.names().size() ? fleet.names().get(number - 1) : named(fleet, number, draws);
        Draws spans = Draws.of(seed, id, "spans");
        boolean hasImo = fleet.equipment() == Equipment.CLASS_A && lengthMeters > 45 && fleet.kind() != Kind.TUG;
        return new Craft(
                id,
                fleet.kind(),
                fleet.equipment(),
                mmsi,
                fleet.imo().orElse(hasImo ? Names.imo(id) : 0),
                name,
                fleet.equipment() == Equipment.ADS_B
                        ? transponders.callSign(fleet, id, number)
                        : Names.callSign(mmsi, draws),
                fleet.shipType(),
                fleet.statusCode(),
                bow,
                (int) Math.rint(lengthMeters) - bow,
                port,
                (int) Math.rint(beamMeters) - port,
                fleet.draughtMeters().at(size),
                fleet.destination(),
                fleet.heightMeters().at(size),
                fleet.equipment() == Equipment.ADS_B
                        ? transponders.of(fleet, id, number, lengthMeters, spans)
                        : Transponder.NONE,
                fleet.equipment() == Equipment.MAVLINK
                        ? new Autopilot(
                                fleet.telemetry().systemFrom() + number - 1,
                                fleet.telemetry().fence())
                        : Autopilot.NONE,
                fleet.headingSensor(),
                fleet.longRange(),
                fleet.silent().stream().map(spell -> spell.at(spans::nextRatio)).toList(),
                fleet.gnssLost().stream()
                        .map(spell -> spell.at(spans::nextRatio))
                        .toList(),
                fleet.falsePositions().stream()
                        .map(position -> position.at(spans::nextRatio))
                        .toList(),
                fleet.changes().stream()
                        .map(change -> Alias.of(change, spans.nextRatio()))
                        .toList());
    }

    private static String named(Fleet fleet, int number, Draws draws) {
        return fleet.named().isEmpty()
                ? Names.ship(draws, number)
                : fleet.named().replace("#", Integer.toString(number));
    }

    /** With the number, name, call sign and type of another craft, and a hull of its own. */
    private static Craft borrowed(Craft lender, Craft own) {
        return new Craft(
                own.id(),
                own.kind(),
                own.equipment(),
                lender.mmsi(),
                lender.imo(),
                lender.name(),
                lender.callSign(),
                lender.shipType(),
                own.statusCode(),
                own.bowMeters(),
                own.sternMeters(),
                own.portMeters(),
                own.starboardMeters(),
                own.draughtMeters(),
                own.destination(),
                own.antennaMeters(),
                lender.transponder().address() == 0
                        ? own.transponder()
                        : lender.transponder().withCodes(own.transponder()),
                own.autopilot(),
                own.headingSensor(),
                own.longRange(),
                own.silent(),
                own.gnssLost(),
                own.falsePositions(),
                own.aliases());
    }

    private static int mmsi(List<Integer> from, int number) {
        int index = number - 1;
        if (from.getFirst() == 0) {
            return 0;
        }
        return from.get(index % from.size()) + index / from.size();
    }
}
