package org.trigpoint.app.who;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;
import org.trigpoint.threat.ask.Place;

/** Finds the raw messages behind places of the history: those of the journal that arrived when a place became known. */
final class RawReports {
    private static final Pattern PAYLOAD = Pattern.compile("!..VD[MO],\\d,\\d,\\d?,.?,([0-W`-w]{7,}),");
    private static final int MMSI_FROM_BIT = 8;
    private static final int MMSI_BITS = 30;

    private final Path journal;
    private final StationHistory history;

    /**
     * A raw message.
     *
     * @param stamp its name
     * @param text of it
     * @param sha256 of its bytes, in hexadecimal
     */
    record RawReport(Stamp stamp, String text, String sha256) {}

    RawReports(StationHistory history) {
        this.history = history;
        journal = history.folder().resolve("journal");
    }

    boolean hasJournal() {
        return Files.isDirectory(journal);
    }

    /** Of each place the message that said so; nothing of those that are not kept any more, or may not be shown. */
    List<RawReport> of(List<Place> places, long packedIdentity) throws IOException {
        List<RawReport> found = new ArrayList<>();
        for (Place place : places) {
            of(place.knownEpochMicros(), packedIdentity, found);
        }
        return found;
    }

    private void of(long arrivalEpochMicros, long packedIdentity, List<RawReport> found) throws IOException {
        Stamp before = Stamp.ofTimer(arrivalEpochMicros - 1);
        try (JournalReader reader = JournalReader.openAfter(journal, before)) {
            for (Optional<JournalBatch> next = reader.next(); next.isPresent(); next = reader.next()) {
                for (Message<Recorded> message : next.get().messages()) {
                    long arrival = message.stamp().arrivalEpochMicros();
                    if (arrival > arrivalEpochMicros) {
                        return;
                    }
                    if (arrival == arrivalEpochMicros
                            && message.body() instanceof Raw raw
                            && history.feeds().sees(message.stamp().source(), history.viewer())
                            && maySaySo(raw.toString(), packedIdentity)) {
                        found.add(new RawReport(message.stamp(), raw.toString(), raw.sha256Hex()));
                    }
                }
                if (next.get().progressEpochMicros() > arrivalEpochMicros) {
                    return;
                }
            }
        }
    }

    /** False for the sentence of another ship that arrived in the same microsecond. */
    private static boolean maySaySo(String text, long packedIdentity) {
        Matcher payload = PAYLOAD.matcher(text);
        return !payload.find() || Identity.mmsi(mmsi(payload.group(1))) == packedIdentity;
    }

    /** Bits 8 to 37 of the payload of every AIS message (ITU-R M.1371), six bits a character. */
    private static long mmsi(String payload) {
        long bits = 0;
        for (int i = 0; i < 7; i++) {
            int value = payload.charAt(i) - '0';
            bits = bits << 6 | (value > 40 ? value - 8 : value);
        }
        return bits >>> (42 - MMSI_FROM_BIT - MMSI_BITS) & ((1L << MMSI_BITS) - 1);
    }
}
