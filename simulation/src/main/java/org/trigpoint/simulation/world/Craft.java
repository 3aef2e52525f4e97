package org.trigpoint.simulation.world;

import java.util.List;
import org.trigpoint.simulation.scenario.Change;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.FalsePosition;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Span;

/**
 * One craft as it was built and equipped.
 *
 * @param id its name in the scenario, unique
 * @param mmsi what its equipment sends
 * @param imo IMO number, 0 for none
 * @param shipType ship and cargo type, 0 for not available
 * @param statusCode navigation status under way, −1 for the one that fits
 * @param bowMeters from the position antenna to the bow; likewise stern, port and starboard
 * @param antennaMeters height of the radio antenna; of an aircraft, its altitude where it begins
 * @param transponder what it says by ADS-B
 * @param autopilot what flies it and says so by MAVLink
 * @param gnssLost when its satellite navigation finds nothing, jammed or not
 * @param aliases what it says of itself otherwise, the later ones over the earlier
 */
public record Craft(
        String id,
        Kind kind,
        Equipment equipment,
        int mmsi,
        int imo,
        String name,
        String callSign,
        int shipType,
        int statusCode,
        int bowMeters,
        int sternMeters,
        int portMeters,
        int starboardMeters,
        double draughtMeters,
        String destination,
        double antennaMeters,
        Transponder transponder,
        Autopilot autopilot,
        boolean headingSensor,
        boolean longRange,
        List<Span> silent,
        List<Span> gnssLost,
        List<FalsePosition> falsePositions,
        List<Alias> aliases) {
    public Craft {
        silent = List.copyOf(silent);
        gnssLost = List.copyOf(gnssLost);
        falsePositions = List.copyOf(falsePositions);
        aliases = List.copyOf(aliases);
    }

    /** The craft as it says that it is at a time. */
    public Craft toldAt(long sinceStartMicros) {
        Craft told = this;
        for (Alias alias : aliases) {
            told = sinceStartMicros >= alias.fromMicros() ? told.changed(alias.change()) : told;
        }
        return told;
    }

    private Craft changed(Change change) {
        return new Craft(
                id,
                kind,
                equipment,
                change.mmsi().orElse(mmsi),
                change.imo().orElse(imo),
                change.name().orElse(name),
                change.callSign().orElse(callSign),
                change.shipType().orElse(shipType),
                statusCode,
                bowMeters,
                sternMeters,
                portMeters,
                starboardMeters,
                draughtMeters,
                destination,
                antennaMeters,
                transponder,
                autopilot,
                headingSensor,
                longRange,
                silent,
                gnssLost,
                falsePositions,
                aliases);
    }

    public int lengthMeters() {
        return bowMeters + sternMeters;
    }

    /** True for what is in the air. */
    public boolean flies() {
        return kind.flies();
    }

    /** True when its transmitter is on. */
    public boolean transmitsAt(long sinceStartMicros) {
        if (equipment == Equipment.NONE) {
            return false;
        }
        for (Span span : silent) {
            if (span.contains(sinceStartMicros)) {
                return false;
            }
        }
        return true;
    }
}
