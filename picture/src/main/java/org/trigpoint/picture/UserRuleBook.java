package org.trigpoint.picture;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.UserRule;

/**
 * The rules that people of every audience have made and that are in force, with who said them last and when.
 *
 * <p>Safe for any thread; every call is short.
 */
public final class UserRuleBook {
    /**
     * A rule in force.
     *
     * @param rule what was said last of it; never that it is taken away
     * @param sinceEpochMicros when that was recorded
     */
    public record Entry(UserRule rule, long sinceEpochMicros) {
        /** What it says. */
        public UserRule.Content content() {
            UserRule.Content content = rule.content();
            if (content == null) {
                throw new IllegalStateException("Rule " + rule.id() + " is taken away");
            }
            return content;
        }
    }

    /** Format 1: the rule as {@link RecordedCodec} writes it, i64 since. */
    public static final class EntryCodec implements Codec<Entry> {
        public static final EntryCodec INSTANCE = new EntryCodec();

        private EntryCodec() {}

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Entry entry, DataOutput out) throws IOException {
            RecordedCodec.INSTANCE.write(entry.rule(), out);
            out.writeLong(entry.sinceEpochMicros());
        }

        @Override
        public Entry read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "A rule of a person's");
            if (RecordedCodec.INSTANCE.read(in, RecordedCodec.INSTANCE.version()) instanceof UserRule rule
                    && rule.content() != null) {
                return new Entry(rule, in.readLong());
            }
            throw new IOException("It is no rule that a person made");
        }
    }

    private record Place(int audience, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byAudience = Integer.compare(audience, other.audience);
            return byAudience != 0 ? byAudience : id.compareTo(other.id);
        }
    }

    private final TreeMap<Place, Entry> rules = new TreeMap<>();

    /** Takes what was recorded of a rule at a time. */
    public synchronized void apply(UserRule rule, long epochMicros) {
        Place place = new Place(rule.audience(), rule.id());
        if (rule.content() == null) {
            rules.remove(place);
        } else {
            rules.put(place, new Entry(rule, epochMicros));
        }
    }

    /** Takes a rule back that was in force before a restart. */
    public synchronized void restore(Entry entry) {
        apply(entry.rule(), entry.sinceEpochMicros());
    }

    /** The rules of this viewer's audience, by id. */
    public synchronized List<Entry> rules(Viewer viewer) {
        return of(viewer.audience());
    }

    /** The rules of an audience, by id. */
    public synchronized List<Entry> of(int audience) {
        return rules.values().stream()
                .filter(entry -> entry.rule().audience() == audience)
                .toList();
    }

    /** A rule of this viewer's audience; empty when it has none of this id. */
    public synchronized Optional<Entry> find(String id, Viewer viewer) {
        return Optional.ofNullable(rules.get(new Place(viewer.audience(), id)));
    }

    /** The rules of all audiences, by audience and id. */
    public synchronized List<Entry> all() {
        return List.copyOf(rules.values());
    }

    /** Forgets all, as before a jump in a replay. */
    public synchronized void clear() {
        rules.clear();
    }
}
