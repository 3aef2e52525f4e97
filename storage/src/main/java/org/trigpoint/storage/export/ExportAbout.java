package org.trigpoint.storage.export;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of itself.
 *
 * @param program that made it, with its version
 * @param made when
 * @param knownBy what became known later is left out; null for all that was known when it was made
 * @param asked what was asked for, by name of the parameter
 * @param hiddenCraft true when hidden craft are among it
 * @param missing what may not be in it although it was asked for, null for nothing
 */
public record ExportAbout(
        String program,
        Instant made,
        @Nullable Instant knownBy,
        Map<String, String> asked,
        boolean hiddenCraft,
        @Nullable String missing) {
    public ExportAbout {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /** Which picture of the past it is, in words. */
    public String picture() {
        return knownBy == null ? "as it was (all known at " + made + ")" : "as we knew it by " + knownBy;
    }

    /** All of it as names and texts, in the order in which it is shown. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("program", program);
        said.put("made", made.toString());
        said.put("picture", picture());
        said.put("hidden craft", hiddenCraft ? "included, for a recorded purpose" : "left out");
        if (missing != null) {
            said.put("missing", missing);
        }
        asked.forEach((name, text) -> said.put("asked " + name, text));
        return said;
    }
}
