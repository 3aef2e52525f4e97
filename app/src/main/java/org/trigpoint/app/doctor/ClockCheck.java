package org.trigpoint.app.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trigpoint.storage.journal.JournalSummary;

/** Whether the clock has gone on since the newest message, and is held to the time of others. */
final class ClockCheck implements Check {
    private static final Duration AHEAD = Duration.ofSeconds(2);
    private static final int LONGEST_SECONDS = 3;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Finding> look(Station station) throws IOException, InterruptedException {
        Instant now = Instant.now();
        if (Files.isDirectory(station.journal())) {
            Instant newest = JournalSummary.read(station.journal())
                    .findLast()
                    .map(stamp -> Instant.EPOCH.plus(stamp.arrivalEpochMicros(), ChronoUnit.MICROS))
                    .orElse(Instant.EPOCH);
            if (newest.isAfter(now.plus(AHEAD))) {
                return Finding.fail(
                        name(),
                        "it says " + now.truncatedTo(ChronoUnit.SECONDS) + ", and the newest message "
                                + "came at " + newest.truncatedTo(ChronoUnit.SECONDS)
                                + ": set the clock, or what comes in until then is stamped with that time");
            }
        }
        String said = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return switch (synchronised()) {
            case "yes" -> Finding.ok(name(), said + ", held to the time of others (NTP)");
            case "no" -> Finding.warn(name(), said + ", not held to the time of others: timedatectl set-ntp true");
            default -> Finding.ok(name(), said + "; nothing here says whether it is held to the time of others");
        };
    }

    /** What systemd says; empty where it says nothing. */
    private static String synchronised() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("timedatectl", "show", "-p", "NTPSynchronized", "--value")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
