package org.trigpoint.server.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The JSON object of a request, asked for its fields; what does not fit is refused with its name. */
record Body(JsonNode fields) {
    private static final int MOST_CHARS = 16_384;
    private static final int MOST_DRAINED_BYTES = 1 << 20;

    static Body of(Context request) {
        if (request.req().getContentLengthLong() > MOST_CHARS) {
            drain(request);
            throw new Refusal(413, "The body must not be longer than " + MOST_CHARS + " bytes");
        }
        JsonNode node;
        try {
            node = Json.read(request.body());
        } catch (JacksonException e) {
            throw Refusal.badRequest("The body is not JSON: " + e.getOriginalMessage());
        }
        if (node == null || !node.isObject()) {
            throw Refusal.badRequest("The body must be a JSON object");
        }
        return new Body(node);
    }

    /** Reads some of what is too long: a client that is still sending when its connection ends does not see the answer. */
    private static void drain(Context request) {
        try {
            request.req().getInputStream().readNBytes(MOST_DRAINED_BYTES);
        } catch (IOException e) {
            // The client has gone, and with it who was to be answered.
        }
    }

    Optional<String> findText(String name, int mostChars) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.isString() ? value.asString().strip() : null;
        if (text == null || text.length() > mostChars || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.badRequest(name + " must be text of at most " + mostChars + " characters on one line");
        }
        return Optional.of(text);
    }

    /** Text of several lines. */
    Optional<String> findLines(String name, int mostChars) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.isString() ? value.asString() : null;
        if (text == null
                || text.length() > mostChars
                || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw Refusal.badRequest(name + " must be text of at most " + mostChars + " characters");
        }
        return Optional.of(text);
    }

    Optional<Boolean> findFlag(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw Refusal.badRequest(name + " must be true or false");
        }
        return Optional.of(value.asBoolean());
    }

    Optional<Double> findNumber(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw Refusal.badRequest(name + " must be a number");
        }
        return Optional.of(value.asDouble());
    }
}
