package org.trigpoint.orbits.elements;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.elements.Refused.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** OMM as an object of JSON or an array of them, numbers as such or as strings. Where the file stops to be JSON, reading stops. */
final class JsonReader {
    private static final int MOST_DEPTH = 16;
    private static final int MOST_TEXT_CHARS = 16_384;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(MOST_TEXT_CHARS)
                    .build())
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            // Names that no satellite has would otherwise be kept for good.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final ElementCollector to;

    JsonReader(ElementCollector to) {
        this.to = to;
    }

    void read(InputStream from) throws IOException {
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> object(parser);
                    case START_ARRAY, END_ARRAY -> {}
                    default -> to.refuse(Code.UNREADABLE, line(parser.currentTokenLocation()), "", "");
                }
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            to.refuse(Code.SYNTAX, line(e.getLocation()), "", e.getOriginalMessage());
        }
    }

    private void object(JsonParser parser) {
        long start = line(parser.currentTokenLocation());
        OmmFields fields = new OmmFields(false);
        FaultException fault = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String keyword = parser.currentName().toUpperCase(Locale.ROOT);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && fault == null) {
                try {
                    fields.put(keyword, parser.getString(), null, line(parser.currentTokenLocation()));
                } catch (FaultException e) {
                    fault = e;
                }
            }
        }
        try {
            if (fault != null) {
                throw fault;
            }
            to.accept(fields.set());
        } catch (FaultException e) {
            to.refuse(e, fields.lineNumber(e.field(), start));
        }
    }

    private static long line(@Nullable TokenStreamLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
