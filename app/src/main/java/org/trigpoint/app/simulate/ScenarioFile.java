package org.trigpoint.app.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.simulation.scenario.Scenario;
import org.trigpoint.simulation.scenario.ScenarioException;
import org.trigpoint.simulation.scenario.ScenarioReader;
import org.trigpoint.simulation.scenario.Scenarios;

/**
 * A scenario and the text that it was read from.
 *
 * @param text as its author wrote it
 */
public record ScenarioFile(Scenario scenario, String text) {
    /**
     * Reads a file, or one that comes with the program when a name of those is given and there is no such file.
     *
     * @throws SettingsException when there is neither, or it has mistakes
     */
    public static ScenarioFile read(String said) throws IOException {
        Path file = Path.of(said);
        Optional<String> shipped = Files.isRegularFile(file) ? Optional.empty() : Scenarios.findText(said);
        if (shipped.isEmpty() && !Files.isRegularFile(file)) {
            throw new SettingsException(
                    "There is no scenario " + said + ". With the program come " + String.join(", ", Scenarios.NAMES));
        }
        String text = shipped.isPresent() ? shipped.get() : Files.readString(file);
        try {
            return new ScenarioFile(ScenarioReader.read(said, text), text);
        } catch (ScenarioException mistakes) {
            throw SettingsException.of(mistakes);
        }
    }
}
