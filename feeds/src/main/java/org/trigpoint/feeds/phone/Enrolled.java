package org.trigpoint.feeds.phone;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone that its holder has enrolled, as the recording knows it: the topic that its raw messages stand under says which and what it
 * is called, {@code phones/NAME/HANDLE}.
 *
 * @param handle by which it is known here; no secret
 * @param name that its holder gave: letters, digits, blanks, points and hyphens
 */
public record Enrolled(String handle, String name) {
    private static final String WORD = "phones";
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9]{4,32}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .'\\-]{0,39}");

    public Enrolled {
        if (!HANDLE.matcher(handle).matches() || !isName(name)) {
            throw new IllegalArgumentException("No phone is known as '" + handle + "' and called '" + name + "'");
        }
    }

    /** True for what a phone may be called. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The topic of its raw messages in the recording. */
    public String topic() {
        return WORD + "/" + name + "/" + handle;
    }

    /** The phone of a topic; null when it is none of these. */
    static @Nullable Enrolled ofTopic(String topic) {
        String[] levels = topic.split("/", -1);
        boolean known = levels.length == 3
                && levels[0].equals(WORD)
                && isName(levels[1])
                && HANDLE.matcher(levels[2]).matches();
        return known ? new Enrolled(levels[2], levels[1]) : null;
    }
}
