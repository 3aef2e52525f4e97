package org.trigpoint.server.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a letter.
 *
 * @param letter its id: alert and revision
 * @param event what it says became of the alert
 * @param queued when it was put into the box
 * @param ended when it was taken or put away; null while it waits
 * @param taken true when it was taken
 * @param reason why it was put away; empty when it was not
 */
record Fate(
        String letter,
        String event,
        Instant queued,
        @Nullable Instant ended,
        boolean taken,
        String reason) {
    /** Of a letter that waits. */
    static Fate waiting(Letter letter) {
        return new Fate(letter.id(), event(letter), letter.queued(), null, false, "");
    }

    private static String event(Letter letter) {
        try {
            return Json.read(letter.body()).path("event").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    Fate ended(Instant at, boolean wasTaken, String why) {
        return new Fate(letter, event, queued, at, wasTaken, why);
    }

    /** As it stands in a box. */
    ObjectNode node() {
        return Json.object()
                .put("was", letter)
                .put("event", event)
                .put("queued", queued.toString())
                .put("at", String.valueOf(ended))
                .put("taken", taken)
                .put("why", reason);
    }

    static Fate read(JsonNode node) {
        return new Fate(
                node.path("was").asString(),
                node.path("event").asString(),
                Instant.parse(node.path("queued").asString()),
                Instant.parse(node.path("at").asString()),
                node.path("taken").asBoolean(),
                node.path("why").asString());
    }

    /** True for the id of a letter about this alert. */
    static boolean isOf(String letter, AlertId alert) {
        return letter.startsWith(alert + ":");
    }

    int revision() {
        return Integer.parseInt(letter.substring(letter.lastIndexOf(':') + 1));
    }
}
