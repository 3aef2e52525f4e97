package org.trigpoint.feeds.source;

/** Makes the framer of a stream. */
@FunctionalInterface
interface Framers {
    Framer open(int chunkBytes, LineFramer.Lines messages);
}
