package org.trigpoint.engine.flink;

import java.io.Serializable;
import org.trigpoint.flow.Codec;

/** Makes a codec on the machine that needs it. */
@FunctionalInterface
interface CodecSource<T> extends Serializable {
    Codec<T> make();
}
