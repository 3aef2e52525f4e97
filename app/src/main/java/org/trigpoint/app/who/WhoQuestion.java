package org.trigpoint.app.who;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.threat.ask.PassageFinder;
import org.trigpoint.threat.ask.Target;

/**
 * Who was there?
 *
 * @param about what it is about, in words
 * @param target lines or areas
 * @param window when, what counts as near, and what as a silence
 * @param openMicros how long a silence counts that nothing ends, or nothing precedes
 * @param mostMps speed that no ship is taken to exceed; NaN for that of its type
 * @param knownByEpochMicros what became known later is left out
 * @param asked as it was asked, for the record
 */
public record WhoQuestion(
        String about,
        Target target,
        PassageFinder.Question window,
        long openMicros,
        double mostMps,
        long knownByEpochMicros,
        Map<String, String> asked) {
    public WhoQuestion {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }
}
