package org.trigpoint.app.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;

/** Chooses how the log is written. */
public final class LogFormat {
    /** By name: to touch the class makes the JDK choose its log manager. */
    private static final String LASTING = "org.trigpoint.app.log.LastingLog";

    private static final String MANAGER = "java.util.logging.manager";

    private LogFormat() {}

    /**
     * Configures the log as this program has it; a site's own log manager and configuration go before. Before anything is logged.
     *
     * @param configuration as {@link LogManager#readConfiguration(InputStream)} reads it
     */
    public static void begin(InputStream configuration) throws IOException {
        if (System.getProperty(MANAGER) == null) {
            System.setProperty(MANAGER, LASTING);
        }
        if (System.getProperty("java.util.logging.config.file") == null) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
        if (LogManager.getLogManager() instanceof LastingLog own) {
            own.last();
        }
    }

    /**
     * Has all handlers write so from now on.
     *
     * @param name {@code json}; {@code plain} or null leaves them as the site's own logging configuration has them
     */
    public static void use(@Nullable String name) {
        if (name == null || name.equals("plain")) {
            return;
        }
        if (!name.equals("json")) {
            throw new SettingsException("log is plain or json, not " + name);
        }
        Formatter json = new JsonFormatter();
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(json);
        }
        // What nobody catches would be a stack trace over many lines.
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
                Logger.getLogger(thread.getClass().getName()).log(Level.SEVERE, "A thread has ended", thrown));
    }
}
