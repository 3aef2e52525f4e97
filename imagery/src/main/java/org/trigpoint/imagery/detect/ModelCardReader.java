package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the card of a network, a JSON object (docs/detect.md). What is wrong is told with the path in it. */
public final class ModelCardReader {
    private static final Set<String> MEMBERS = Set.of(
            "bands",
            "offset",
            "factor",
            "decibels",
            "sidePixels",
            "overlapPixels",
            "pixelMeters",
            "output",
            "ships",
            "leastScore",
            "mostOverlapRatio",
            "seen",
            "falsePerKm2",
            "source",
            "licence");
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BANDS = 16;
    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 4096;
    private static final double USUAL_SCORE = 0.25;
    private static final double USUAL_OVERLAP = 0.5;

    private final JsonNode card;

    private ModelCardReader(JsonNode card) {
        this.card = card;
    }

    /** Reads a file; an IOException says its name, where in it and why. */
    public static ModelCard read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "There is no card " + file + " that says what the network takes and gives (docs/detect.md)");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is larger than " + MOST_BYTES + " bytes: it is no card of a network");
        }
        try {
            return read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ", " + e.getMessage(), e);
        }
    }

    /** Reads JSON; an IllegalArgumentException says where in it and why. */
    static ModelCard read(String json) {
        JsonNode card;
        try {
            card = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("$: is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!card.isObject()) {
            throw new IllegalArgumentException("$: is no object");
        }
        for (String name : card.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw wrong(
                        name,
                        "is not known; there are " + MEMBERS.stream().sorted().toList());
            }
        }
        return new ModelCardReader(card).card();
    }

    private ModelCard card() {
        List<Integer> bands = card.has("bands") ? indices("bands", MOST_BANDS - 1) : List.of(0);
        if (bands.isEmpty() || bands.size() > MOST_BANDS) {
            throw wrong("bands", "has " + bands.size() + ", not 1 to " + MOST_BANDS);
        }
        int side = (int) number("sidePixels", LEAST_SIDE, MOST_SIDE, Double.NaN);
        int overlap = (int) number("overlapPixels", 0, side / 2.0 - 1, side / 8.0);
        return new ModelCard(
                bands,
                numbers("offset", bands.size(), 0),
                numbers("factor", bands.size(), 1),
                flag("decibels"),
                side,
                overlap,
                number("pixelMeters", 0.01, 10_000, Double.NaN),
                output(),
                new HashSet<>(indices("ships", Integer.MAX_VALUE)),
                number("leastScore", 1e-6, 1, USUAL_SCORE),
                number("mostOverlapRatio", 0, 1, USUAL_OVERLAP),
                seen(),
                number("falsePerKm2", 1e-9, 1e6, Double.NaN));
    }

    private NetworkOutput output() {
        String said = card.path("output").asString("");
        for (NetworkOutput each : NetworkOutput.values()) {
            if (each.text().equals(said)) {
                return each;
            }
        }
        throw wrong(
                "output",
                "is one of "
                        + Arrays.stream(NetworkOutput.values())
                                .map(NetworkOutput::text)
                                .collect(Collectors.joining(", ")));
    }

    private List<SceneLook.Seen> seen() {
        JsonNode said = card.path("seen");
        if (!said.isArray() || said.isEmpty()) {
            throw wrong(
                    "seen",
                    "is how surely ships are found, as measured on images that the network was not trained on:"
                            + " [[20, 0.4], [50, 0.9]] is 0.4 of those of 20 m");
        }
        List<SceneLook.Seen> seen = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < said.size(); i++) {
            double length = said.path(i).path(0).asDouble(Double.NaN);
            double prob = said.path(i).path(1).asDouble(Double.NaN);
            if (!(length > before && length < 10_000) || !(prob >= 0 && prob <= 1)) {
                throw wrong("seen[" + i + "]", "is a length in metres above the one before it, and a probability");
            }
            before = length;
            seen.add(new SceneLook.Seen(length, prob));
        }
        return seen;
    }

    private boolean flag(String name) {
        JsonNode said = card.path(name);
        if (!said.isMissingNode() && !said.isBoolean()) {
            throw wrong(name, "is true or false");
        }
        return said.asBoolean(false);
    }

    private double number(String name, double least, double most, double otherwise) {
        JsonNode said = card.path(name);
        double number = said.isMissingNode() ? otherwise : said.isNumber() ? said.asDouble() : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw wrong(name, (said.isMissingNode() ? "is missing: " : "is ") + "a number of " + least + " to " + most);
        }
        return number;
    }

    private List<Double> numbers(String name, int count, double otherwise) {
        JsonNode said = card.path(name);
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode one = said.isMissingNode() ? said : said.path(i);
            if (!said.isMissingNode() && (!one.isNumber() || said.size() != count)) {
                throw wrong(name, "has a number for each of the " + count + " bands");
            }
            numbers.add(one.asDouble(otherwise));
        }
        return numbers;
    }

    private List<Integer> indices(String name, int most) {
        List<Integer> indices = new ArrayList<>();
        JsonNode said = card.path(name);
        if (!said.isMissingNode() && !said.isArray()) {
            throw wrong(name, "is an array of whole numbers from 0");
        }
        for (int i = 0; i < said.size(); i++) {
            int index = said.path(i).isIntegralNumber() ? said.path(i).asInt(-1) : -1;
            if (index < 0 || index > most) {
                throw wrong(name + "[" + i + "]", "is a whole number from 0 to " + most);
            }
            indices.add(index);
        }
        return indices;
    }

    private static IllegalArgumentException wrong(String path, String why) {
        return new IllegalArgumentException("$." + path + ": " + why);
    }
}
