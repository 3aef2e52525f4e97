package org.trigpoint.flow;

/**
 * What moves between steps: a body, the stamp of what caused it, and its place among bodies of the same stamp.
 *
 * <p>Messages order by stamp, then by the step that emitted them, then by its key, then by ordinal. No two messages are equal
 * in all four, so the order is total and is the same on every carrier.
 *
 * @param stamp inherited from the input that caused this message
 * @param step position of the emitting step in its pipeline, from 1; 0 for what ingest emitted
 * @param emitter key of the instance that emitted it
 * @param ordinal count of what that instance emitted under this stamp, from 0
 * @param body a noun
 */
public record Message<T>(Stamp stamp, int step, Key emitter, int ordinal, T body) implements Comparable<Message<?>> {
    private static final Key INGEST = Key.of(0);

    /** A message as ingest hands it over. */
    public static <T> Message<T> ofIngest(Stamp stamp, T body) {
        return new Message<>(stamp, 0, INGEST, 0, body);
    }

    /**
     * The instance that takes this message, where its step tells this key: what an instance emitted stays in that instance's
     * audience, so nothing passes from one audience's picture into another's. What ingest emitted goes where the step says.
     */
    public Key addressee(Key told) {
        return step == 0 ? told : told.within(emitter.audience());
    }

    @Override
    public int compareTo(Message<?> other) {
        int byStamp = stamp.compareTo(other.stamp);
        if (byStamp != 0) {
            return byStamp;
        }
        if (step != other.step) {
            return Integer.compare(step, other.step);
        }
        int byEmitter = emitter.compareTo(other.emitter);
        return byEmitter != 0 ? byEmitter : Integer.compare(ordinal, other.ordinal);
    }
}
