package org.trigpoint.storage.history;

import org.jspecify.annotations.Nullable;

/**
 * How the history is doing.
 *
 * @param trouble why nothing goes to the file now, null while it does
 * @param written points in the file since the start
 * @param waiting points that go to the file as soon as it takes them
 * @param open points of segments that are not over
 * @param lost points that were let go while the file took nothing
 */
public record HistoryHealth(@Nullable String trouble, long written, long waiting, long open, long lost) {}
