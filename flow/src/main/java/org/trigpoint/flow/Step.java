package org.trigpoint.flow;

/**
 * One stage of the pipeline: a function of (state, input, stamp) that emits.
 *
 * <p>A carrier keeps one state per {@link Key} and calls its step with the inputs of that key in message order, one at a time.
 * Each instance has one alarm ({@link Timers}); an alarm for microsecond T fires after every input with arrival at or before T
 * and before any later one. A step reads no clock, makes no randomness, starts no thread, and keeps nothing outside its state,
 * so a recording gives the same outputs on any carrier with any number of shards.
 *
 * @param <I> input: what its edges in the {@link Pipeline} accept
 * @param <S> state of one instance, may be changed in place
 * @param <O> output
 */
public interface Step<I, S, O> {
    /** Name in the pipeline, in metrics and in snapshots; never changed lightly. */
    String name();

    /**
     * The instance that this input, which came under this stamp, belongs to. Its audience counts for what comes from the recording
     * only; any other input stays in the audience that it was emitted in ({@link Message#addressee}).
     */
    Key key(Stamp stamp, I input);

    /** State of an instance that has had no input yet. */
    S open(Key key);

    /** Takes one input. */
    void on(I input, S state, Out<O> out);

    /**
     * The alarm of this instance has come.
     *
     * @param at the microsecond it was set for, as a stamp; equal to {@code out.stamp()}
     */
    default void onTimer(Stamp at, S state, Out<O> out) {}

    /**
     * Reads of a state what its next input will read, and changes nothing. A carrier may call it for several instances before it
     * hands them their inputs: their memory is then fetched together, not one after the other. No result depends on it.
     *
     * @return anything made of what was read, so that the reading is not left out
     */
    default long touch(S state) {
        return 0;
    }

    /** How the state is written into snapshots. */
    Codec<S> stateCodec();

    /** How outputs cross between machines. */
    Codec<O> outputCodec();
}
