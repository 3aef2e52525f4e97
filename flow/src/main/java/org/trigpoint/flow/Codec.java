package org.trigpoint.flow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes and reads one type, byte by byte, the same on every machine: snapshots, Kafka and Flink use it.
 *
 * <p>The class comment of each codec specifies its bytes. {@code write} writes the newest version; {@code read} reads every
 * version that was ever released. Whoever stores bytes stores {@link #version} once beside them.
 */
public interface Codec<T> {
    /** Number of the format that {@link #write} writes, from 1. */
    int version();

    void write(T value, DataOutput out) throws IOException;

    /**
     * Reads one value.
     *
     * @param version of the format the bytes were written in
     * @throws IOException when the bytes are none of this format, with what was wrong
     */
    T read(DataInput in, int version) throws IOException;
}
