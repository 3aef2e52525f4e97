package org.trigpoint.simulation.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The scenarios that come with the system: the files of {@code scenarios/} at the root. */
public final class Scenarios {
    /** Their names; the first is the demo. */
    public static final List<String> NAMES = List.of(
            "solent-day",
            "airfield",
            "anchorage",
            "kattegat-transit",
            "anchor-dragger",
            "bias",
            "border",
            "borrowed-identity",
            "crossing",
            "dark-ships",
            "drones",
            "harbour-work",
            "jammed-strait",
            "lone-radar-clutter",
            "meeting",
            "spoofed");

    /** Names of those that the rules are scored with: the files of {@code scenarios/rules/}. */
    public static final List<String> RULES = List.of(
            "rules/address",
            "rules/air-silence",
            "rules/aircraft-codes",
            "rules/aircraft-interference",
            "rules/antimeridian",
            "rules/cable-drag",
            "rules/cable-stop",
            "rules/close-quarters",
            "rules/cluster",
            "rules/distress",
            "rules/drift",
            "rules/drifting-ashore",
            "rules/drone-fence",
            "rules/drone-gnss",
            "rules/drone-link",
            "rules/drone-site",
            "rules/ducting-hour",
            "rules/feed",
            "rules/first-hour",
            "rules/half-lost",
            "rules/identity",
            "rules/interference",
            "rules/late-burst",
            "rules/loitering",
            "rules/meeting",
            "rules/net-beacon",
            "rules/receiver-of-five",
            "rules/silence",
            "rules/silence-satellite",
            "rules/spoofing",
            "rules/sudden-stop",
            "rules/teleport",
            "rules/zones");

    /** Names of those that the matching of scenes is scored with: the files of {@code scenarios/scenes/}. */
    public static final List<String> SCENES = List.of("scenes/north-sea", "scenes/gulf-of-gdansk");

    private Scenarios() {}

    /** The scenario of this name, when there is one. */
    public static Optional<Scenario> find(String name) {
        return findText(name).map(text -> ScenarioReader.read(name + ".yaml", text));
    }

    /** The text of the scenario of this name, when there is one. */
    public static Optional<String> findText(String name) {
        if (!NAMES.contains(name) && !RULES.contains(name) && !SCENES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Scenarios.class.getResourceAsStream(name + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
