/**
 * The carrier for clusters: the same {@link org.trigpoint.flow.Pipeline} as a Flink job.
 *
 * <p>What enters: the recording as a stream whose watermarks are arrival times. What leaves: a stream for each output, each message
 * with its place in message order; a sink that needs the order sorts by it. Functions run on Flink's task threads, one at a time
 * for each key.
 */
@NullMarked
package org.trigpoint.engine.flink;

import org.jspecify.annotations.NullMarked;
