package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** What a zone says, from the GeoJSON feature in the body of a request. */
public final class ZoneBody {
    private static final int MOST_BYTES = 2 << 20;
    private static final long MOST_DRAINED_BYTES = 64L << 20;
    private static final int MOST_WORD_CHARS = 40;
    private static final int MOST_LICENCE_CHARS = 200;

    private ZoneBody() {}

    /** @param releasableTo the audiences that it may go to; none for all */
    static ZoneContent read(Context request, List<String> releasableTo) throws IOException {
        return content(document(request), releasableTo);
    }

    /**
     * What a feature says. Throws {@link Refusal} with the place in it and the reason where it is no zone.
     *
     * @param releasableTo the audiences that it may go to; none for all
     */
    public static ZoneContent content(JsonNode feature, List<String> releasableTo) {
        if (!feature.isObject() || !"Feature".equals(feature.path("type").asString(""))) {
            throw Refusal.badRequest("type: the body must be one GeoJSON Feature");
        }
        Body properties = new Body(feature.path("properties"));
        if (!properties.fields().isObject()) {
            throw Refusal.badRequest("properties: must be an object with a name and a category");
        }
        String name = properties
                .findText("name", ZoneContent.MOST_NAME_CHARS)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.badRequest("properties.name is missing"));
        long from = time(properties, "validFrom", Long.MIN_VALUE);
        long until = time(properties, "validUntil", Long.MAX_VALUE);
        if (until < from) {
            throw Refusal.badRequest("properties.validUntil must not be before validFrom");
        }
        return new ZoneContent(
                name,
                word(properties, "category", ZoneCategory.values(), ZoneCategory.OTHER),
                GeometryBody.shape(feature.path("geometry"), properties),
                from,
                until,
                new Marking(
                        word(properties, "tlp", Marking.Tlp.values(), Marking.Tlp.CLEAR),
                        releasableTo,
                        properties.findText("licence", MOST_LICENCE_CHARS).orElse("")));
    }

    private static JsonNode document(Context request) throws IOException {
        byte[] bytes;
        try (InputStream in = request.req().getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                in.skip(MOST_DRAINED_BYTES);
                throw Refusal.badRequest("byte " + MOST_BYTES + ": the body is longer than that; a zone has at most "
                        + org.trigpoint.model.zone.Shape.MOST_POSITIONS + " positions");
            }
        }
        try {
            return Json.read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw Refusal.badRequest("line " + at.getLineNr() + ", column " + at.getColumnNr()
                    + ": the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static long time(Body properties, String name, long unlessGiven) {
        return properties
                .findText(name, MOST_WORD_CHARS)
                .map(text -> Parameters.epochMicros("properties." + name, text))
                .orElse(unlessGiven);
    }

    /** A word of an enumeration, in any case. */
    static <E extends Enum<E>> E word(Body body, String name, E[] values, E unlessGiven) {
        return body.findText(name, MOST_WORD_CHARS)
                .map(text -> Arrays.stream(values)
                        .filter(value -> value.name()
                                .equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badRequest(
                                name + " must be one of " + Arrays.toString(values) + ", not " + text)))
                .orElse(unlessGiven);
    }
}
