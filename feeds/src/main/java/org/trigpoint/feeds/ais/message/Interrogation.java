package org.trigpoint.feeds.ais.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Type 15: question for messages of one or two stations. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param questions up to three
 */
public record Interrogation(
        int type, int repeat, int mmsi, @Nullable Integer spare, List<Question> questions) implements DecodedMessage {
    /**
     * One question.
     *
     * @param mmsi who is asked
     * @param messageType for which type
     * @param slotOffset where to answer, 0 for anywhere
     */
    public record Question(int mmsi, int messageType, int slotOffset) {}

    public Interrogation {
        questions = List.copyOf(questions);
    }
}
