package org.trigpoint.app.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.server.port.EvidenceSource;
import org.trigpoint.storage.journal.Evidence;
import org.trigpoint.storage.journal.EvidenceSearch;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;

/** Raw messages from a journal's folder; of a message in several sentences, all of them. */
final class JournalEvidence implements EvidenceSource {
    /** As long as the decoder waits for the parts of a message. */
    private static final long LONGEST_WAIT_MICROS = 10_000_000;

    /** Total, number, sequence id and channel of a sentence. */
    private static final Pattern SENTENCE = Pattern.compile("!..VD[MO],(\\d),(\\d),(\\d?),(.?),");

    /** Finds one message by its stamp. */
    interface Search {
        Optional<Evidence> find(Stamp stamp) throws IOException;
    }

    private final Path folder;
    private final Search search;

    JournalEvidence(Path folder, Search search) {
        this.folder = folder;
        this.search = search;
    }

    /** Of a journal that is only read; another process may be writing it. */
    static JournalEvidence reading(Path folder) {
        return new JournalEvidence(folder, stamp -> EvidenceSearch.find(folder, stamp));
    }

    @Override
    public Optional<Message<Recorded>> find(Stamp stamp) {
        try {
            return search.find(stamp).map(Evidence::message);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be read at " + stamp, e);
        }
    }

    @Override
    public List<Message<Recorded>> parts(Stamp stamp) {
        Message<Recorded> last = find(stamp).orElse(null);
        if (last == null) {
            return List.of();
        }
        Matcher sentence = SENTENCE.matcher(last.body().toString());
        if (!sentence.find() || sentence.group(1).equals("1")) {
            return List.of(last);
        }
        try {
            return earlier(last, sentence);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be read before " + stamp, e);
        }
    }

    /** The newest run of sentences of the same source, total, sequence id and channel that this one ends. */
    private List<Message<Recorded>> earlier(Message<Recorded> last, Matcher sentence) throws IOException {
        Stamp stamp = last.stamp();
        List<Message<Recorded>> parts = new ArrayList<>();
        Stamp from = new Stamp(stamp.arrivalEpochMicros() - LONGEST_WAIT_MICROS, 0, 0);
        try (JournalReader reader = JournalReader.openAfter(folder, from)) {
            for (Optional<JournalBatch> next = reader.next(); next.isPresent(); next = reader.next()) {
                for (Message<Recorded> message : next.get().messages()) {
                    if (message.stamp().compareTo(stamp) >= 0) {
                        parts.add(last);
                        return parts;
                    }
                    if (message.stamp().source() == stamp.source()) {
                        take(message, sentence, parts);
                    }
                }
            }
        }
        parts.add(last);
        return parts;
    }

    private static void take(Message<Recorded> message, Matcher last, List<Message<Recorded>> parts) {
        Matcher part = SENTENCE.matcher(message.body().toString());
        if (!part.find()
                || !part.group(1).equals(last.group(1))
                || !part.group(3).equals(last.group(3))
                || !part.group(4).equals(last.group(4))) {
            return;
        }
        if (part.group(2).equals("1")) {
            parts.clear();
        }
        parts.add(message);
    }
}
