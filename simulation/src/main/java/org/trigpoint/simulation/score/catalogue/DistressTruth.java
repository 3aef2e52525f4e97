package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;

/** Someone calls for help: a beacon that is on, a ship whose status is 14, an aircraft by its codes. A test is none. */
final class DistressTruth implements RuleTruth {
    private static final int ACTIVE = 14;
    private static final int NOT_COMMANDED = 2;

    @Override
    public String rule() {
        return "distress";
    }

    @Override
    public String event() {
        return "a beacon that is no test, or a ship with status 14, was heard, or an aircraft that has set 7500, 7600 or 7700 or says that"
                + " it is in an emergency, for 30 s or longer";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        Emergencies.mark(world, marks);
        for (Station.Beacon beacon : world.beacons()) {
            for (Run run : heard(world, beacon.id())) {
                if (beacon.test()) {
                    marks.nearMiss("test", run, beacon.id());
                } else {
                    marks.event(device(beacon.mmsi()), run, 0, beacon.id());
                }
            }
        }
        for (CraftTrace craft : world.crafts()) {
            int status = craft.craft().statusCode();
            if (status != ACTIVE && status != NOT_COMMANDED) {
                continue;
            }
            for (Run run : heard(world, craft.id())) {
                if (status == ACTIVE) {
                    marks.event("status 14", run, 0, craft.id());
                } else {
                    marks.nearMiss("not under command", run, craft.id());
                }
            }
        }
    }

    /** From before the first to the last time that a sender was heard; none when it never was. */
    private static List<Run> heard(WorldTrace world, String sender) {
        List<Run> heard = Run.of(world.instants(), instant -> world.isHeard(sender, instant));
        return heard.isEmpty()
                ? List.of()
                : List.of(new Run(
                        Math.max(0, heard.getFirst().from() - 1),
                        heard.getLast().to()));
    }

    private static String device(int mmsi) {
        return switch (mmsi / 1_000_000) {
            case 972 -> "man overboard";
            case 974 -> "EPIRB";
            default -> "SART";
        };
    }
}
