package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.StationReading;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.handover.HandoverPage;
import org.trigpoint.server.live.PictureAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code handover}: what one watch tells the next, as a page to print. */
@Command(
        name = "handover",
        description =
                "Writes what happened since the last watch as a page to print; a running station serves it at /handover.",
        footer = {
            "",
            "Hidden craft are left out. The folder may be that of a running station; nothing in it is changed.",
            "",
            "Example:",
            "  ./trigpoint handover --data /var/lib/trigpoint --since 2026-06-01T06:00:00Z --out watch.html"
        })
public final class HandoverCommand implements Callable<Integer> {
    private static final long WATCH_MICROS = 8 * 3_600_000_000L;
    private static final double MICROS_PER_MILLI = 1_000;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Beginning of the watch: 2026-06-01T06:00:00Z. Default: 8 hours before the end of the recording.")
    private @Nullable String since;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write. Default: handover.html.")
    private Path out = Path.of("handover.html");

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Option(names = "--as", paramLabel = "NAME", description = "Who hands over. Default: who is logged in.")
    private String person = System.getProperty("user.name", "unknown");

    @Option(names = "--audience", paramLabel = "NAME", description = "Whose picture. Default: the first.")
    private String audience = "";

    @Override
    public Integer call() throws IOException {
        Settings settings = data.settings();
        PictureAccess picture = StationReading.read(settings, data.data(settings));
        double endMillis = picture.clockEpochMillis();
        if (Double.isNaN(endMillis)) {
            throw new SettingsException("The recording tells no time, so there is no watch to hand over");
        }
        Viewer viewer = picture.place(new Viewer(person, Role.ANALYST, null, Viewer.NO_AUDIENCE), audience);
        if (viewer.audience() == Viewer.NO_AUDIENCE) {
            throw new SettingsException("The recording has no audience '" + audience + "'");
        }
        long end = Math.round(endMillis * MICROS_PER_MILLI);
        String page = HandoverPage.write(
                picture, viewer, settings.title() != null ? settings.title() : "Trigpoint", "", since(end), end, false);
        write(page);
        System.out.println("The hand-over is in " + out);
        return 0;
    }

    private long since(long end) {
        if (since == null) {
            return end - WATCH_MICROS;
        }
        try {
            long given = EpochMicros.parse(since);
            if (given > end) {
                throw new SettingsException("--since is after the end of the recording, " + EpochMicros.instant(end));
            }
            return given;
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--since: " + e.getMessage());
        }
    }

    private void write(String page) throws IOException {
        try {
            if (force) {
                Files.writeString(out, page);
            } else {
                Files.writeString(out, page, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException e) {
            throw new SettingsException(out + " is there already; --force replaces it");
        }
    }
}
