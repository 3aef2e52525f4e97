package org.trigpoint.simulation.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures that others have published, each with its source: the file {@code scenarios/rules/published.yaml}. A scenario says {@code $name} or
 * {@code $name*1.5} where such a figure stands for a published fact.
 */
public final class Published {
    private static final Pattern REFERENCE = Pattern.compile("\\$([a-z0-9-]+)(?:\\*([0-9]+(?:\\.[0-9]+)?))?");
    private static final Map<String, Figure> FIGURES = read();

    /**
     * A figure.
     *
     * @param name how scenarios refer to it
     * @param value a number, or a time such as 10m
     * @param says what it means, with its unit
     * @param source who published it, and where
     */
    public record Figure(String name, String value, String says, String source) {}

    private Published() {}

    private static Map<String, Figure> read() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Figure> figures = new LinkedHashMap<>();
        try (InputStream in = Published.class.getResourceAsStream("rules/published.yaml")) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            MappingFields file = MappingFields.of(YamlTree.read(text, problems), "published.yaml", problems);
            for (Node node : file.items("figures")) {
                MappingFields fields = MappingFields.of(node, "a figure", problems);
                Figure figure = new Figure(
                        fields.text("name"), fields.text("value"), fields.text("says"), fields.text("source"));
                fields.done();
                figures.put(figure.name(), figure);
            }
            file.done();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException("rules/published.yaml", problems);
        }
        return figures;
    }

    /** All of them, in the order of the file. */
    public static Collection<Figure> all() {
        return List.copyOf(FIGURES.values());
    }

    /** A number that was published. Throws IllegalArgumentException when there is none of this name. */
    public static double number(String name) {
        return Double.parseDouble(figure(name).value());
    }

    /** A time that was published, in microseconds. Throws IllegalArgumentException when there is none of this name. */
    public static long micros(String name) {
        Duration time = ScenarioTime.find(figure(name).value());
        if (time == null) {
            throw new IllegalArgumentException(
                    name + " is no time but " + figure(name).value());
        }
        return time.toNanos() / 1_000;
    }

    private static Figure figure(String name) {
        Figure figure = FIGURES.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("There is no published figure " + name);
        }
        return figure;
    }

    /** True when a text refers to a figure. */
    static boolean isReference(String text) {
        return text.startsWith("$");
    }

    /** What a reference stands for, null when there is no such figure. */
    static @Nullable String find(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        Figure figure = matcher.matches() ? FIGURES.get(matcher.group(1)) : null;
        if (figure == null || matcher.group(2) == null) {
            return figure == null ? null : figure.value();
        }
        double times = Double.parseDouble(matcher.group(2));
        Duration time = ScenarioTime.find(figure.value());
        return time == null
                ? Double.toString(Double.parseDouble(figure.value()) * times)
                : Math.round(time.toMillis() / 1_000.0 * times) + "s";
    }
}
