package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping, read one by one. A mistake becomes a problem and reading goes on with a stand-in, so that an author
 * sees all mistakes at once.
 */
final class MappingFields {
    private final Node.Mapping mapping;
    private final String what;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private MappingFields(Node.Mapping mapping, String what, List<Problem> problems) {
        this.mapping = mapping;
        this.what = what;
        this.problems = problems;
    }

    /** The fields of a node that should be a mapping. */
    static MappingFields of(Node node, String what, List<Problem> problems) {
        if (node instanceof Node.Mapping mapping) {
            return new MappingFields(mapping, what, problems);
        }
        problems.add(new Problem(node.line(), node.column(), what + " is a mapping of fields"));
        return new MappingFields(
                new Node.Mapping(node.line(), node.column(), new LinkedHashMap<>(), new LinkedHashMap<>()),
                what,
                problems);
    }

    private @Nullable Node find(String name) {
        known.add(name);
        return mapping.fields().get(name);
    }

    boolean has(String name) {
        return find(name) != null;
    }

    private Node require(String name) {
        Node node = find(name);
        if (node != null) {
            return node;
        }
        problem(mapping, what + " needs the field '" + name + "'");
        return new Node.Scalar(mapping.line(), mapping.column(), "");
    }

    /** True where {@link #require} has just put a stand-in. */
    private boolean isMissing(String name) {
        return !mapping.fields().containsKey(name);
    }

    void problem(Node at, String message) {
        problems.add(new Problem(at.line(), at.column(), message));
    }

    /** A problem at the start of this mapping. */
    void problemHere(String message) {
        problem(mapping, message);
    }

    /** A problem at a field's value. */
    void problemAt(String name, String message) {
        Node node = mapping.fields().get(name);
        problem(node == null ? mapping : node, message);
    }

    String text(String name) {
        Node node = require(name);
        return isMissing(name) ? "" : textOf(node, name);
    }

    String text(String name, String otherwise) {
        Node node = find(name);
        return node == null ? otherwise : textOf(node, name);
    }

    private String textOf(Node node, String name) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(node, "'" + name + "' is a text");
        return "";
    }

    double number(String name, double low, double high) {
        Node node = require(name);
        return isMissing(name) ? low : numberOf(node, "'" + name + "'", low, high);
    }

    double number(String name, double otherwise, double low, double high) {
        Node node = find(name);
        return node == null ? otherwise : numberOf(node, "'" + name + "'", low, high);
    }

    int whole(String name, int otherwise, int low, int high) {
        double number = number(name, otherwise, low, high);
        if (number != Math.rint(number)) {
            problemAt(name, "'" + name + "' is a whole number");
        }
        return (int) number;
    }

    double numberOf(Node node, String name, double low, double high) {
        if (node instanceof Node.Scalar scalar) {
            try {
                double number = Double.parseDouble(scalar.text());
                if (number >= low && number <= high) {
                    return number;
                }
            } catch (NumberFormatException notNumber) {
                // Told below, with the bounds.
            }
        }
        problem(node, name + " is a number from " + trim(low) + " to " + trim(high));
        return low;
    }

    private static String trim(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** One number, or {@code [low, high]}. */
    Range range(String name, Range otherwise, double low, double high) {
        Node node = find(name);
        if (node == null) {
            return otherwise;
        }
        if (!(node instanceof Node.Listing listing)) {
            return Range.of(numberOf(node, "'" + name + "'", low, high));
        }
        if (listing.items().size() == 2) {
            double from = numberOf(listing.items().get(0), "'" + name + "'", low, high);
            double to = numberOf(listing.items().get(1), "'" + name + "'", low, high);
            if (from <= to) {
                return new Range(from, to);
            }
        }
        problem(node, "'" + name + "' is a number or [low, high]");
        return otherwise;
    }

    /** One word of several. */
    <E extends Enum<E>> E choice(String name, E[] choices, Function<E, String> text, E otherwise) {
        String word = text(name, text.apply(otherwise));
        for (E choice : choices) {
            if (text.apply(choice).equals(word)) {
                return choice;
            }
        }
        problemAt(
                name, "'" + name + "' is one of " + Stream.of(choices).map(text).collect(Collectors.joining(", ")));
        return otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        Node node = find(name);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof Node.Scalar scalar) {
            switch (scalar.text()) {
                case "true":
                    return true;
                case "false":
                    return false;
                default:
            }
        }
        problem(node, "'" + name + "' is true or false");
        return otherwise;
    }

    Duration duration(String name, Duration otherwise) {
        Node node = find(name);
        return node == null ? otherwise : durationOf(node, name);
    }

    /** One time, or {@code [low, high]}, in seconds. */
    Range times(String name, Range otherwise) {
        Node node = find(name);
        if (node == null) {
            return otherwise;
        }
        if (!(node instanceof Node.Listing listing)) {
            return Range.of(durationOf(node, name).toMillis() / 1_000.0);
        }
        if (listing.items().size() == 2) {
            double low = durationOf(listing.items().get(0), name).toMillis() / 1_000.0;
            double high = durationOf(listing.items().get(1), name).toMillis() / 1_000.0;
            if (low <= high) {
                return new Range(low, high);
            }
        }
        problem(node, "'" + name + "' is a time or [low, high]");
        return otherwise;
    }

    /** A list of times. */
    List<Duration> durations(String name) {
        return items(name).stream().map(node -> durationOf(node, name)).toList();
    }

    private Duration durationOf(Node node, String name) {
        Duration time = node instanceof Node.Scalar scalar ? ScenarioTime.find(scalar.text()) : null;
        if (time == null) {
            problem(node, "'" + name + "' is a time such as 90s, 20m or 1h30m");
            return Duration.ZERO;
        }
        return time;
    }

    /** {@code [lat, lon]} in degrees. */
    Point point(String name) {
        Node node = require(name);
        return isMissing(name) ? new Point(0, 0) : pointOf(node, "'" + name + "'");
    }

    /** A position in degrees. */
    record Point(double latDeg, double lonDeg) {}

    Point pointOf(Node node, String name) {
        if (node instanceof Node.Listing listing && listing.items().size() >= 2) {
            double latDeg = numberOf(listing.items().get(0), "the latitude of " + name, -85, 85);
            double lonDeg = numberOf(listing.items().get(1), "the longitude of " + name, -180, 180);
            return new Point(latDeg, lonDeg);
        }
        problem(node, name + " is [latitude, longitude] in degrees");
        return new Point(0, 0);
    }

    /** The items of a list; one that is not a list counts as a list of itself; none when absent. */
    List<Node> items(String name) {
        Node node = find(name);
        if (node == null) {
            return List.of();
        }
        return node instanceof Node.Listing listing ? listing.items() : List.of(node);
    }

    /** The mapping in a field. */
    MappingFields fields(String name, String fieldsOf) {
        Node node = require(name);
        if (isMissing(name)) {
            return new MappingFields(
                    new Node.Mapping(node.line(), node.column(), new LinkedHashMap<>(), new LinkedHashMap<>()),
                    fieldsOf,
                    new ArrayList<>());
        }
        return of(node, fieldsOf, problems);
    }

    /** Names fields that nobody asked for. */
    void done() {
        mapping.keys().forEach((name, key) -> {
            if (!known.contains(name)) {
                problem(key, what + " has no field '" + name + "'; it has " + String.join(", ", known));
            }
        });
    }
}
