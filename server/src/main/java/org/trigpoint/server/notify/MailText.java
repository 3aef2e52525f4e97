package org.trigpoint.server.notify;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A message about an alert, in plain words. */
final class MailText {
    private MailText() {}

    static String headline(JsonNode said) {
        String headline = said.path("alert").path("properties").path("headline").asString("");
        return headline.isEmpty() ? "An alert that you were told of" : headline;
    }

    static String of(JsonNode said, String station) {
        StringBuilder text = new StringBuilder();
        JsonNode alert = said.path("alert").path("properties");
        if (said.path("status").asString().equals("exercise")) {
            text.append("Exercise: this is of a world that does not exist.\n\n");
        }
        text.append(headline(said)).append(".\n\n".substring(headline(said).endsWith(".") ? 1 : 0));
        line(text, "State", state(said));
        line(text, "Severity", words(alert.path("severity").asString("")));
        line(text, "From", alert.path("from").asString(""));
        line(text, "Place", place(said));
        line(text, "Rule", alert.path("rule").asString(""));
        evidence(text, alert.path("evidence"));
        text.append("\nAlert ").append(said.path("alertId").asString());
        text.append(", revision ").append(said.path("revision").asInt());
        text.append(", as known at ").append(said.path("known").asString("")).append(".\n");
        text.append("Sent by ")
                .append(station)
                .append(", which people decide from: it says what to look at, not what it is.\n");
        return text.toString();
    }

    private static String state(JsonNode said) {
        String reason = said.path("reason").asString("");
        String person = said.path("person").asString("");
        return words(said.path("state").asString())
                + (person.isEmpty() ? "" : " by " + person)
                + (reason.isEmpty() ? "" : ": " + reason);
    }

    private static String place(JsonNode said) {
        for (JsonNode each : said.path("case").path("alerts")) {
            JsonNode place = each.path("place");
            if (each.path("id").asString().equals(said.path("alertId").asString()) && place.isObject()) {
                return String.format(
                        Locale.ROOT,
                        "%.4f, %.4f",
                        place.path("latDeg").asDouble(),
                        place.path("lonDeg").asDouble());
            }
        }
        return "";
    }

    private static void evidence(StringBuilder text, JsonNode evidence) {
        for (JsonNode each : evidence) {
            line(
                    text,
                    each.path("supports").asBoolean() ? "For" : "Against",
                    each.path("text").asString());
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private static String words(String name) {
        return name.isEmpty() ? "" : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
