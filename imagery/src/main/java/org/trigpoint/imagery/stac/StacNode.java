package org.trigpoint.imagery.stac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.geo.EpochMicros;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value of a document with its path: what is asked of it and is not so is told with where it stands. */
record StacNode(JsonNode value, String path) {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_DIGITS = 200;

    /** Items nest less than a tenth of this deep. */
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .build())
            .build();

    static StacNode parse(byte[] json) throws StacException {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || !root.isObject()) {
                throw new StacException("$", "must be an object");
            }
            return new StacNode(root, "$");
        } catch (JacksonException e) {
            throw new StacException(
                    "$",
                    "is no JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    StacException wrong(String reason) {
        return new StacException(path, reason);
    }

    boolean has(String name) {
        return value.hasNonNull(name);
    }

    /** Whatever stands there; the path of what is not there is told too. */
    StacNode child(String name) {
        return new StacNode(value.path(name), path + "." + name);
    }

    StacNode object(String name) throws StacException {
        StacNode child = child(name);
        if (!child.value.isObject()) {
            throw child.wrong(child.value.isMissingNode() ? "is missing" : "must be an object");
        }
        return child;
    }

    String text(String name) throws StacException {
        StacNode child = child(name);
        if (!child.value.isString() || child.value.asString().isEmpty()) {
            throw child.wrong(child.value.isMissingNode() ? "is missing" : "must be a text, not " + child.shortly());
        }
        return child.value.asString();
    }

    /** Empty when it is not there or null. */
    String textOrEmpty(String name) throws StacException {
        StacNode child = child(name);
        if (!has(name)) {
            return "";
        }
        if (!child.value.isString()) {
            throw child.wrong("must be a text, not " + child.shortly());
        }
        return child.value.asString();
    }

    /** NaN when it is not there or null. */
    double numberOrNan(String name) throws StacException {
        return has(name) ? child(name).number() : Double.NaN;
    }

    double number() throws StacException {
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw wrong("must be a number, not " + shortly());
        }
        return number;
    }

    /** A time in microseconds since 1970. */
    long epochMicros(String name) throws StacException {
        String text = text(name);
        try {
            return EpochMicros.parse(text);
        } catch (IllegalArgumentException e) {
            throw child(name).wrong(String.valueOf(e.getMessage()));
        }
    }

    /** The elements of an array; none when it is not there or null. */
    List<StacNode> elements(String name) throws StacException {
        StacNode child = child(name);
        if (!has(name)) {
            return List.of();
        }
        if (!child.value.isArray()) {
            throw child.wrong("must be an array, not " + child.shortly());
        }
        List<StacNode> elements = new ArrayList<>();
        for (int i = 0; i < child.value.size(); i++) {
            elements.add(new StacNode(child.value.path(i), child.path + "[" + i + "]"));
        }
        return elements;
    }

    List<String> texts(String name) throws StacException {
        List<String> texts = new ArrayList<>();
        for (StacNode element : elements(name)) {
            if (!element.value.isString()) {
                throw element.wrong("must be a text, not " + element.shortly());
            }
            texts.add(element.value.asString());
        }
        return texts;
    }

    List<Double> numbers(String name) throws StacException {
        List<Double> numbers = new ArrayList<>();
        for (StacNode element : elements(name)) {
            numbers.add(element.number());
        }
        return numbers;
    }

    /** What stands under other names than these, each as JSON text. */
    Map<String, String> others(Set<String> known) {
        Map<String, String> others = new LinkedHashMap<>();
        value.forEachEntry((name, each) -> {
            if (!known.contains(name)) {
                others.put(name, MAPPER.writeValueAsString(each));
            }
        });
        return others;
    }

    private String shortly() {
        String text = value.isMissingNode() ? "nothing" : value.toString();
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }
}
