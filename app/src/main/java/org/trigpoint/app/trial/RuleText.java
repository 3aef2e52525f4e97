package org.trigpoint.app.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.settings.SettingsFile;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.server.port.RuleTrial;

/**
 * A rule as a person names it on the command line: the expression itself, a file that holds one, or a settings file with {@code userRules}.
 *
 * @param name of the rule, or where it stands
 * @param expression what must hold
 * @param leastMinutes for how long, 0 where that is not said
 */
public record RuleText(String name, String expression, int leastMinutes) {
    private static final long MOST_BYTES = 1 << 20;

    /** The rules that are named. Throws SettingsException that says what is wrong with a file. */
    public static List<RuleText> of(String named) {
        Path file = file(named);
        if (file == null) {
            return List.of(new RuleText("the expression", named, 0));
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return List.of(new RuleText(file.toString(), text(file), 0));
        }
        Settings settings = SettingsFile.read(file);
        if (settings.userRules().isEmpty()) {
            throw new SettingsException(file + " has no userRules");
        }
        return settings.userRules().stream()
                .map(set ->
                        new RuleText(set.id(), set.expression(), set.leastMinutes() == null ? 0 : set.leastMinutes()))
                .toList();
    }

    /** All that is wrong with it. */
    public List<String> faults() {
        if (expression.isBlank() || expression.length() > UserRule.Content.MOST_EXPRESSION_CHARS) {
            return List.of("an expression has 1 to " + UserRule.Content.MOST_EXPRESSION_CHARS + " characters, not "
                    + expression.length());
        }
        return Expressions.faults(expression).stream()
                .map(RuleTrial.Fault::toString)
                .toList();
    }

    private static @Nullable Path file(String named) {
        try {
            Path file = Path.of(named);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // An expression may have any characters.
            return null;
        }
        if (named.matches("\\S+\\.(ya?ml|cel|txt)")) {
            throw new SettingsException("There is no file " + named);
        }
        return null;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SettingsException(file + " is no expression: it has " + Files.size(file) + " bytes");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e);
        }
    }
}
