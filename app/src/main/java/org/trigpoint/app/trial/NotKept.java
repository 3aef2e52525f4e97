package org.trigpoint.app.trial;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.threat.user.UserExpression;

/** What an expression may ask live, and the history does not keep. */
final class NotKept {
    private static final String NEVER =
            "the history keeps of a track its name, its type, and where and how fast it was";
    private static final Map<String, String> REASONS = new TreeMap<>(Map.of(
            "callSign", NEVER,
            "destination", NEVER,
            "imo", NEVER,
            "lengthMeters", NEVER,
            "draughtMeters", NEVER,
            "headingDeg", NEVER,
            "status", "the history keeps only the last status of a track, not those before",
            "said", "the history does not keep what each rule said minute by minute"));

    private NotKept() {}

    /** What of it an expression asks for, by name. */
    static List<RuleTrial.NotKept> of(UserExpression expression) {
        return REASONS.entrySet().stream()
                .filter(each -> expression.names().contains(each.getKey()))
                .map(each -> new RuleTrial.NotKept(each.getKey(), each.getValue()))
                .toList();
    }
}
