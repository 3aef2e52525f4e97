package org.trigpoint.engine.flink;

import org.trigpoint.flow.Codec;

/**
 * A codec of what its serializer's name says. A savepoint brings the source of a codec along as it was in the release that wrote it,
 * with places of stages that others may have now; their names stay.
 */
interface NamedCodec<T> extends Codec<T> {
    /**
     * The codec for a serializer.
     *
     * @throws IllegalStateException when this release has not all that the name tells of
     */
    Codec<T> named(String name);
}
