package org.trigpoint.flow;

/** What a step sees of the world while it handles one input or alarm, and where its outputs go. Valid during the call only. */
public interface Out<O> {
    /** The stamp of the input or alarm now handled. */
    Stamp stamp();

    /** The key of this instance. */
    Key key();

    /** Emits a body under the stamp now handled. */
    void emit(O body);

    /** The alarm of this instance. */
    Timers timers();

    /** What has been posted to every instance up to this stamp. */
    Board board();

    /** Drops the state and the alarm of this instance after the call; the next input opens it anew. */
    void forget();
}
