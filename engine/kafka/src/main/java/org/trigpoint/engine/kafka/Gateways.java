package org.trigpoint.engine.kafka;

import org.trigpoint.flow.Stamp;

/** Which gateway a source is at: its number says so, as each gateway has a thousand of its own. */
public final class Gateways {
    /** Sources that one gateway may have, the first of which is what people do there. */
    public static final int SOURCES = 1_000;

    /** The highest number of a gateway. */
    public static final int HIGHEST = 999;

    private Gateways() {}

    /** The number that stands for what people do at a gateway; its feeds are numbered from the next one. */
    public static int firstSource(int gateway) {
        if (gateway < 0 || gateway > HIGHEST) {
            throw new IllegalArgumentException("A gateway has a number from 0 to " + HIGHEST + ", not " + gateway);
        }
        return gateway * SOURCES;
    }

    /** The gateway that gave this stamp. */
    public static int of(Stamp stamp) {
        return stamp.source() / SOURCES;
    }
}
