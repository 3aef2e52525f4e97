package org.trigpoint.server.audit;

import org.jspecify.annotations.Nullable;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that a person did, or was refused.
 *
 * @param person name of the account, or what stands for one
 * @param role what that person may do; empty for nobody
 * @param address where it came from
 * @param what the command, as {@code POST /api/replay}
 * @param on what it was about: the address asked for
 * @param said what its body said, without secrets; null for none
 * @param purpose that was recorded for the session; null for none
 * @param status of the answer
 * @param outcome {@code done}, or why it was refused
 */
public record AuditEntry(
        String person,
        String role,
        String address,
        String what,
        String on,
        @Nullable JsonNode said,
        @Nullable String purpose,
        int status,
        String outcome) {
    /** Who is logged in to this machine. */
    public static final String USER = System.getProperty("user.name", "unknown");

    private static final int MOST_CHARS = 1_000;

    /**
     * Something that a person did at the console of the machine, past the server.
     *
     * @param what the command, as {@code trigpoint export}
     * @param on what it was about; empty for nothing
     */
    public static AuditEntry atConsole(
            String person, String what, String on, @Nullable JsonNode said, @Nullable String purpose) {
        return new AuditEntry(person, "console", "", what, on, said, purpose, 0, "done");
    }

    ObjectNode fields() {
        ObjectNode node = Json.object();
        node.put("person", cut(person));
        node.put("role", role);
        node.put("address", address);
        node.put("what", cut(what));
        node.put("on", cut(on));
        if (said != null && Json.text(said).length() <= MOST_CHARS) {
            node.set("said", said);
        } else if (said != null) {
            node.put("said", cut(Json.text(said)));
        }
        if (purpose != null) {
            node.put("purpose", cut(purpose));
        }
        node.put("status", status);
        node.put("outcome", cut(outcome));
        return node;
    }

    private static String cut(String text) {
        return text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) + "…" : text;
    }
}
