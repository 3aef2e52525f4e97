package org.trigpoint.server.port;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.picture.Viewer;

/** Checks rules that people write, and tries them on history. For any thread. */
public interface RuleTrial {
    /** No language is known: nothing is found wrong, and nothing can be tried. */
    RuleTrial NONE = new RuleTrial() {
        @Override
        public List<Fault> faults(String expression) {
            return List.of();
        }

        @Override
        public Optional<Answer> run(Question question) {
            return Optional.empty();
        }
    };

    /**
     * What is wrong with an expression.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param message for people
     */
    record Fault(int line, int column, String message) {
        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + message;
        }
    }

    /**
     * What is to be tried.
     *
     * @param content a rule without faults
     * @param fromEpochMicros alerts from then on count
     * @param untilEpochMicros until then
     * @param viewer who asks: tracks that may not be shown to this person are left out
     * @param zones of the viewer's audience, as they are to be taken
     */
    record Question(
            UserRule.Content content, long fromEpochMicros, long untilEpochMicros, Viewer viewer, List<Zone> zones) {
        public Question {
            zones = List.copyOf(zones);
        }
    }

    /**
     * An alert that would have been raised.
     *
     * @param track of which craft
     * @param name its name, else its number
     * @param atEpochMicros when it would have been raised
     * @param sinceEpochMicros since when the expression held
     * @param lastEpochMicros when it was last found to hold
     * @param latDeg where, when it would have been raised
     * @param lonDeg where
     */
    record Raised(
            TrackId track,
            String name,
            long atEpochMicros,
            long sinceEpochMicros,
            long lastEpochMicros,
            double latDeg,
            double lonDeg) {}

    /**
     * A name in the expression that the history does not keep.
     *
     * @param name as the expression has it
     * @param reason why it cannot be asked for
     */
    record NotKept(String name, String reason) {}

    /**
     * What would have been.
     *
     * @param fromEpochMicros since when
     * @param untilEpochMicros until when
     * @param alerts how many would have been raised; null where the history cannot tell, for {@code notKept}
     * @param craft of how many craft
     * @param perDay in each 24 hours, the oldest first, the last up to the end; none where the history cannot tell
     * @param first of them, the first by time
     * @param notKept what the expression asks for and the history does not keep
     * @param tracks that were read
     * @param points that were read
     * @param keptFromEpochMicros since when the history has anything
     * @param readUntilEpochMicros up to when of it was read: before the end when it took too long
     * @param cutShort why it was not read to the end; null when it was
     */
    record Answer(
            long fromEpochMicros,
            long untilEpochMicros,
            @Nullable Integer alerts,
            int craft,
            List<Integer> perDay,
            List<Raised> first,
            List<NotKept> notKept,
            int tracks,
            long points,
            long keptFromEpochMicros,
            long readUntilEpochMicros,
            @Nullable String cutShort) {
        public Answer {
            perDay = List.copyOf(perDay);
            first = List.copyOf(first);
            notKept = List.copyOf(notKept);
        }
    }

    /** All that is wrong with an expression; nothing when it is one. */
    List<Fault> faults(String expression);

    /**
     * Tries a rule; takes seconds, and gives up after some. Throws IllegalStateException that says why while another is tried.
     *
     * @return empty where no history is kept, or there is nothing in it
     */
    Optional<Answer> run(Question question);
}
