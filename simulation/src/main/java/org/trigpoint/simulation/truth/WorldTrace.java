package org.trigpoint.simulation.truth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.world.Vessel;

/**
 * What a world did, at equal intervals: a trace for each craft, and who was heard when. Written down while the world runs; read when it is over.
 *
 * <p>Instants are numbered from 0, the start.
 */
public final class WorldTrace implements Truth {
    private final Scenario scenario;
    private final List<Station.Beacon> beacons;
    private final TruthWriter.Judge judge;
    private final long startEpochMicros;
    private final long everyMicros;
    private final Map<String, CraftTrace> crafts = new LinkedHashMap<>();
    private final Map<String, List<BitSet>> heard = new LinkedHashMap<>();
    private final List<BitSet> hears = new ArrayList<>();
    private int instants;

    /**
     * A trace of a world that has not begun to run.
     *
     * @param vessels its craft
     * @param beacons what calls for help in it
     * @param judge says what reception of a craft is like
     * @param startEpochMicros time of the first instant
     * @param everyMicros from one instant to the next
     */
    public WorldTrace(
            Scenario scenario,
            List<Vessel> vessels,
            List<Station.Beacon> beacons,
            TruthWriter.Judge judge,
            long startEpochMicros,
            long everyMicros) {
        this.scenario = scenario;
        this.beacons = List.copyOf(beacons);
        this.judge = judge;
        this.startEpochMicros = startEpochMicros;
        this.everyMicros = everyMicros;
        for (Vessel vessel : vessels) {
            crafts.put(vessel.craft().id(), new CraftTrace(vessel, startEpochMicros, everyMicros));
            heard.put(vessel.craft().id(), receivers());
        }
        beacons.forEach(beacon -> heard.put(beacon.id(), receivers()));
        hears.addAll(receivers());
    }

    /** Of each receiver, then of each sensor. */
    private List<BitSet> receivers() {
        return Stream.concat(scenario.receivers().stream(), scenario.sensors().stream())
                .map(_ -> new BitSet())
                .toList();
    }

    @Override
    public void advanceTo(long epochMicros, List<Vessel> vessels) {
        while (timeOf(instants) <= epochMicros) {
            for (Vessel vessel : vessels) {
                long time = timeOf(instants);
                craft(vessel.craft().id()).add(vessel, time, judge.receptionOf(vessel, time));
            }
            instants++;
        }
    }

    @Override
    public void heard(String origin, int receiver) {
        List<BitSet> by = heard.get(origin);
        if (by != null) {
            by.get(receiver).set(instants);
        }
        hears.get(receiver).set(instants);
    }

    @Override
    public void seen(String craft, int sensor, long epochMicros) {
        if (scenario.sensors().get(sensor).listens()) {
            // A sensor is asked for a step that has not passed: what it hears may belong to the next instant.
            int instant = (int) Math.ceilDiv(epochMicros - startEpochMicros, everyMicros);
            int receiver = scenario.receivers().size() + sensor;
            Objects.requireNonNull(heard.get(craft), craft).get(receiver).set(Math.max(0, instant));
            hears.get(receiver).set(Math.max(0, instant));
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The craft, in the scenario's order. */
    public List<CraftTrace> crafts() {
        return List.copyOf(crafts.values());
    }

    public CraftTrace craft(String id) {
        return Objects.requireNonNull(crafts.get(id), id);
    }

    public List<Station.Beacon> beacons() {
        return beacons;
    }

    /** How many instants were written down. */
    public int instants() {
        return instants;
    }

    /** Time of an instant. */
    public long timeOf(int instant) {
        return startEpochMicros + instant * everyMicros;
    }

    public long everyMicros() {
        return everyMicros;
    }

    public long startEpochMicros() {
        return startEpochMicros;
    }

    /** The last instant before or at a time; from 0 to the last of all. */
    public int instantAt(long epochMicros) {
        return Math.clamp(Math.floorDiv(epochMicros - startEpochMicros, everyMicros), 0, instants - 1);
    }

    /** True when a receiver of AIS, by its place in the scenario, heard something of a sender in the interval that ends with an instant. */
    public boolean isHeard(String sender, int receiver, int instant) {
        return Objects.requireNonNull(heard.get(sender), sender).get(receiver).get(instant);
    }

    /** True when any receiver did, of AIS or of what aircraft send. */
    public boolean isHeard(String sender, int instant) {
        for (BitSet by : Objects.requireNonNull(heard.get(sender), sender)) {
            if (by.get(instant)) {
                return true;
            }
        }
        return false;
    }

    /** How many of the intervals that end with these instants, the second included, something of a sender was heard in. */
    public int heardIn(String sender, int fromInstant, int toInstant) {
        int count = 0;
        for (int instant = Math.max(0, fromInstant); instant <= toInstant; instant++) {
            count += isHeard(sender, instant) ? 1 : 0;
        }
        return count;
    }

    /** How many of the intervals that end with these instants a receiver, by its place in the scenario, heard something in. */
    public int hearsIn(int receiver, int fromInstant, int toInstant) {
        return hears.get(receiver)
                .get(Math.max(0, fromInstant), Math.max(0, toInstant + 1))
                .cardinality();
    }
}
