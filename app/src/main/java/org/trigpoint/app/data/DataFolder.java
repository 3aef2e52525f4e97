package org.trigpoint.app.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.storage.ProgramVersion;

/**
 * The folder that a station keeps its data in. Its file {@code version} says who wrote it, in two lines: {@code trigpoint ‹version of
 * the program›} and {@code data ‹number›}. The number rises when an earlier program could no longer read what a later one wrote.
 */
public final class DataFolder {
    /** The number of the data that this program writes; it reads all up to it. */
    public static final int VERSION = 1;

    /** Holds what a restore has not yet put in place. */
    public static final String RESTORING = ".restoring";

    /** The file's name. */
    public static final String VERSION_FILE = "version";

    private static final Pattern TEXT = Pattern.compile("trigpoint (\\S+)\ndata (\\d{1,9})\n?");

    /**
     * What a folder says of itself.
     *
     * @param program version of the program that wrote it; empty when it does not say
     * @param data its number; 0 when it does not say: the first programs did not
     */
    public record Written(String program, int data) {
        /** True when a later program wrote it, whose data this one may not understand. */
        public boolean isLater() {
            return data > VERSION;
        }
    }

    private DataFolder() {}

    /** Who wrote this folder. Throws SettingsException when its file says nothing that can be understood. */
    public static Written written(Path data) {
        Path file = data.resolve(VERSION_FILE);
        String text;
        try {
            if (!Files.exists(file)) {
                return new Written("", 0);
            }
            text = Files.readString(file);
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + file + ": " + e.getMessage());
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new SettingsException(file + " does not say who wrote this data; it should have two lines, as "
                    + "'trigpoint " + ProgramVersion.text() + "' and 'data " + VERSION
                    + "'. If no later program wrote it, remove the file");
        }
        return new Written(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    /** Makes the folder if it is not there, refuses that of a later program, and writes down that this one goes on with it. */
    public static void claim(Path data) {
        if (Files.exists(data.resolve(RESTORING))) {
            throw new SettingsException("A restore to " + data
                    + " did not come to its end, and what is there may be in " + "part: do it again, with --force");
        }
        Written written = written(data);
        if (written.isLater()) {
            throw new SettingsException(later(data.toString(), written));
        }
        if (written.data() == VERSION && written.program().equals(ProgramVersion.text())) {
            return;
        }
        try {
            Files.createDirectories(data);
            Path fresh = data.resolve(VERSION_FILE + ".new");
            Files.write(fresh, text());
            Files.move(fresh, data.resolve(VERSION_FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new SettingsException(
                    "Nothing can be written to " + data + ": " + e + ". Another folder is set by --data DIR");
        }
    }

    /** The file that this program writes. */
    public static byte[] text() {
        return ("trigpoint " + ProgramVersion.text() + "\ndata " + VERSION + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is said of data that a later program wrote. */
    public static String later(String what, Written written) {
        return what + " was written by Trigpoint " + written.program() + " (data " + written.data()
                + "); this is Trigpoint " + ProgramVersion.text() + " and knows data up to " + VERSION
                + ". Start that one, or name another folder";
    }
}
