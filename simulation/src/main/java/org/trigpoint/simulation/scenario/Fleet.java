package org.trigpoint.simulation.scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * One craft, or several of a kind.
 *
 * @param id of the craft, or the first part of the ids of several: id-1, id-2 …
 * @param count how many
 * @param names in order; craft beyond them get invented ones
 * @param named name of craft that none is left for, {@code #} standing for their number; empty for invented ones
 * @param mmsiFrom first numbers: craft take turns among them and count up; 0 where none is needed
 * @param imo IMO number that it sends, whether it is one or not; empty for an invented one where ships of the kind have one
 * @param borrows id of the craft whose number, name, call sign and type it sends; empty for its own
 * @param shipType ship and cargo type, 0 for not available
 * @param statusCode navigation status that it sends under way, −1 for the one that fits what it does
 * @param place what it does and where
 * @param draughtMeters deepest draught, 0 for not available
 * @param heightMeters of the radio antenna above the water; of what flies, its altitude where it begins
 * @param avionics what it says by {@link Equipment#ADS_B}
 * @param telemetry what it says by {@link Equipment#MAVLINK}
 * @param headingSensor without one it sends no heading and no turn
 * @param longRange sends type 27 too
 * @param silent when its transmitter is off
 * @param gnssLost when its satellite navigation finds nothing, jammed or not
 * @param falsePositions what it sends instead of where it is
 * @param changes what it says of itself otherwise
 */
public record Fleet(
        String id,
        int count,
        Kind kind,
        Equipment equipment,
        List<String> names,
        String named,
        List<Integer> mmsiFrom,
        OptionalInt imo,
        String borrows,
        int shipType,
        int statusCode,
        Place place,
        Range speedKn,
        Range lengthMeters,
        Range beamMeters,
        Range draughtMeters,
        Range heightMeters,
        String destination,
        Avionics avionics,
        Telemetry telemetry,
        boolean headingSensor,
        boolean longRange,
        List<Spell> silent,
        List<Spell> gnssLost,
        List<FalsePosition.Drawn> falsePositions,
        List<Change> changes) {
    public Fleet {
        names = List.copyOf(names);
        mmsiFrom = List.copyOf(mmsiFrom);
        silent = List.copyOf(silent);
        gnssLost = List.copyOf(gnssLost);
        falsePositions = List.copyOf(falsePositions);
        changes = List.copyOf(changes);
    }
}
