package org.trigpoint.simulation.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** YAML text to nodes that know their line and column. */
final class YamlTree {
    private static final YAMLFactory YAML = YAMLFactory.builder().build();

    private final JsonParser parser;
    private final List<Problem> problems;

    private YamlTree(JsonParser parser, List<Problem> problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree of a document; an empty mapping, and a problem, when there is none. */
    static Node read(String text, List<Problem> problems) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlTree tree = new YamlTree(parser, problems);
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(new Problem(1, 1, "the file is empty"));
                return new Node.Mapping(1, 1, new LinkedHashMap<>(), new LinkedHashMap<>());
            }
            return tree.node(first);
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            problems.add(new Problem(line, column, "not YAML: " + firstLine(malformed.getOriginalMessage())));
            return new Node.Mapping(line, column, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
    }

    private Node node(JsonToken token) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return switch (token) {
            case START_OBJECT -> mapping(line, column);
            case START_ARRAY -> listing(line, column);
            default -> scalar(line, column);
        };
    }

    private Node scalar(int line, int column) {
        String text = parser.getString();
        if (text == null || !Published.isReference(text)) {
            return new Node.Scalar(line, column, text == null ? "" : text);
        }
        String figure = Published.find(text);
        if (figure == null) {
            problems.add(new Problem(
                    line,
                    column,
                    "there is no published figure '" + text + "'; scenarios/rules/published.yaml has them"));
        }
        return new Node.Scalar(line, column, figure == null ? "" : figure);
    }

    private Node mapping(int line, int column) {
        LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
        LinkedHashMap<String, Node.Scalar> keys = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            TokenStreamLocation at = parser.currentTokenLocation();
            String name = parser.currentName();
            Node.Scalar key = new Node.Scalar(at.getLineNr(), at.getColumnNr(), name);
            Node value = node(parser.nextToken());
            if (fields.put(name, value) != null) {
                problems.add(new Problem(key.line(), key.column(), "'" + name + "' stands twice"));
            }
            keys.put(name, key);
        }
        return new Node.Mapping(line, column, fields, keys);
    }

    private Node listing(int line, int column) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Node.Listing(line, column, items);
    }
}
