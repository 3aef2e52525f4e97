package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time as scenarios have it: {@code 90s}, {@code 20m}, {@code 1h30m}, {@code 2d}. */
public final class ScenarioTime {
    private static final Pattern FORM = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    private ScenarioTime() {}

    /** The time that a text says, null when it says none. */
    public static @Nullable Duration find(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return null;
        }
        return Duration.ofDays(part(matcher, 1))
                .plusHours(part(matcher, 2))
                .plusMinutes(part(matcher, 3))
                .plusSeconds(part(matcher, 4));
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null || digits.length() > 9 ? 0 : Long.parseLong(digits);
    }
}
