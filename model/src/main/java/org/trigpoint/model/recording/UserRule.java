package org.trigpoint.model.recording;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Notice;
import org.trigpoint.model.alert.AlertContent;

/**
 * A person makes a rule of an audience's, changes it, or takes it away.
 *
 * @param audience number of the person's audience, whose rule it is
 * @param id as people gave it: letters, digits, dashes and underscores, {@value #MOST_ID_CHARS} at most
 * @param content what it says from now on; null to take it away
 * @param person who
 */
public record UserRule(int audience, String id, @Nullable Content content, String person) implements Recorded, Notice {
    public static final int MOST_ID_CHARS = 40;

    /** The person of a rule that stands in the site's settings file. */
    public static final String OF_SETTINGS = "(settings file)";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    /**
     * What a rule says.
     *
     * @param title what an alert of it says, after the name of the craft; at most {@value #MOST_TITLE_CHARS} characters
     * @param expression in the Common Expression Language, at most {@value #MOST_EXPRESSION_CHARS} characters
     * @param leastMinutes how long it must hold before an alert is raised, 0 to {@value #MOST_MINUTES}
     * @param severity of its alerts
     */
    public record Content(String title, String expression, int leastMinutes, AlertContent.Severity severity) {
        public static final int MOST_TITLE_CHARS = 120;
        public static final int MOST_EXPRESSION_CHARS = 2_000;
        public static final int MOST_MINUTES = 1_440;

        public Content {
            if (title.isBlank() || title.length() > MOST_TITLE_CHARS) {
                throw new IllegalArgumentException(
                        "title: a rule has one of 1 to " + MOST_TITLE_CHARS + " characters, not '" + title + "'");
            }
            if (expression.isBlank() || expression.length() > MOST_EXPRESSION_CHARS) {
                throw new IllegalArgumentException("expression: a rule has one of 1 to " + MOST_EXPRESSION_CHARS
                        + " characters, not " + expression.length());
            }
            if (leastMinutes < 0 || leastMinutes > MOST_MINUTES) {
                throw new IllegalArgumentException("leastMinutes: 0 to " + MOST_MINUTES + ", not " + leastMinutes);
            }
        }
    }

    public UserRule {
        requireId(audience, id);
    }

    /** Throws IllegalArgumentException when no rule can be called so. */
    public static void requireId(int audience, String id) {
        if (audience < 0 || audience >= Key.MOST_AUDIENCES) {
            throw new IllegalArgumentException("A rule is of audience 0 to 3, not " + audience);
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A rule's id is of letters, digits, dashes and underscores, "
                    + MOST_ID_CHARS + " at most, and begins with a letter or digit, not '" + id + "'");
        }
    }

    @Override
    public String slot() {
        return UserRules.slot(audience);
    }

    /** All rules of the audience, with this one changed. */
    @Override
    public UserRules after(@Nullable Notice before) {
        UserRules rules = before instanceof UserRules known ? known : new UserRules(audience, Map.of());
        return rules.with(this);
    }
}
