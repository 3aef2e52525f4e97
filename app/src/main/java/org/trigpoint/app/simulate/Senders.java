package org.trigpoint.app.simulate;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.feeds.mavlink.MavlinkFormat;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Output;
import org.trigpoint.simulation.world.Alias;
import org.trigpoint.simulation.world.Craft;

/** Under which identities the craft of a simulated world report. */
public final class Senders {
    private Senders() {}

    /**
     * Those of one craft, packed; none of one that says nothing of itself.
     *
     * @param outputs of the world: each ground station knows a drone by a number of its own
     */
    public static List<Long> identities(Craft craft, List<Output> outputs) {
        return switch (craft.equipment()) {
            case ADS_B ->
                List.of(Identity.pack(Identity.Scheme.ICAO, craft.transponder().address()));
            case CLASS_A, CLASS_B, CLASS_B_SO, AIRCRAFT -> numbers(craft);
            case MAVLINK ->
                outputs.stream()
                        .filter(output -> output.format() == Heard.Format.MAVLINK)
                        .map(output -> MavlinkFormat.identity(
                                output.name(), craft.autopilot().system()))
                        .toList();
            case NONE -> List.of();
        };
    }

    private static List<Long> numbers(Craft craft) {
        List<Long> numbers = new ArrayList<>();
        numbers.add(Identity.mmsi(craft.mmsi()));
        for (Alias alias : craft.aliases()) {
            alias.change().mmsi().ifPresent(mmsi -> numbers.add(Identity.mmsi(mmsi)));
        }
        return numbers;
    }
}
