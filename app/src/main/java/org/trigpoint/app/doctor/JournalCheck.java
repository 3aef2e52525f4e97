package org.trigpoint.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.trigpoint.storage.journal.Damage;
import org.trigpoint.storage.journal.JournalVerifier;
import org.trigpoint.storage.journal.VerifyReport;

/** Whether the journal is as it was written: its chain and newest segment, or all of it. */
final class JournalCheck implements Check {
    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Finding> look(Station station) throws IOException {
        if (!Files.isDirectory(station.journal())) {
            return Finding.ok(name(), "none yet");
        }
        boolean running = station.isRunning();
        VerifyReport report = station.deep()
                ? JournalVerifier.verify(station.journal())
                : JournalVerifier.verifyQuickly(station.journal());
        // A station that runs may be writing its last block; one that was killed is put right at the next start.
        List<Damage> damages = report.damages().stream()
                .filter(damage -> damage.code() != Damage.Code.TORN_TAIL)
                .toList();
        String said = String.format(
                Locale.ROOT,
                "%,d messages in %,d segments, %s",
                report.messages(),
                report.segments(),
                station.deep() ? "all read" : "chain and newest segment read (--deep reads all)");
        if (!damages.isEmpty()) {
            return Finding.fail(
                    name(),
                    said + "; " + damages.size() + " damaged places, the first " + damages.getFirst()
                            + ". What is readable is used; for the rest restore a backup");
        }
        if (!report.gaps().isEmpty()) {
            return Finding.warn(
                    name(), said + "; not stored when it came: " + report.gaps().getLast());
        }
        return report.damages().isEmpty() || running
                ? Finding.ok(name(), said)
                : Finding.warn(name(), said + "; its last block is not whole, and is cut at the next start");
    }
}
