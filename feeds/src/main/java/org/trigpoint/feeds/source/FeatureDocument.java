package org.trigpoint.feeds.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Tells a document of GeoJSON with many features, and a sequence of texts (RFC 8142), from lines with one object each. */
final class FeatureDocument {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private FeatureDocument() {}

    /** True when bytes begin with such a document or sequence; they may end anywhere in it. */
    static boolean begins(byte[] head) {
        int brace = 0;
        while (brace < head.length && head[brace] != '{') {
            if (head[brace] == FeatureFramer.RECORD_SEPARATOR) {
                return true;
            }
            // Only white space, separators and marks stand before it.
            if (head[brace] > ' ') {
                return false;
            }
            brace++;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), head, brace, head.length - brace)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("features")) {
                    return value == JsonToken.START_ARRAY;
                }
                if (name.equals("type")) {
                    return value == JsonToken.VALUE_STRING && parser.getString().equals("FeatureCollection");
                }
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // Cut before it said what it is, or no JSON: then lines.
        }
        return false;
    }
}
