package org.trigpoint.app.simulate;

import java.util.List;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.simulation.scenario.Scenario;

/** The zones of a scenario, as what a person says who draws them before it starts. */
public final class ScenarioZones {
    private static final String PERSON = "scenario";

    private ScenarioZones() {}

    /** One command for each, of an audience by its number. */
    public static List<ZoneCommand> commands(Scenario scenario, int audience) {
        return scenario.zones().stream()
                .map(zone -> new ZoneCommand(audience, zone.id(), zone.content(), PERSON))
                .toList();
    }
}
