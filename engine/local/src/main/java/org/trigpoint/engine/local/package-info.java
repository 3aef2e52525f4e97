/**
 * The carrier for one JVM: runs a {@link org.trigpoint.flow.Pipeline} on so many shards, epoch by epoch.
 *
 * <p>What enters: slices of the recording in stamp order, each with the microsecond up to which nothing more will come. What
 * leaves: per epoch, each output in message order. {@link org.trigpoint.engine.local.LocalEngine} is called by one thread; it keeps
 * one worker thread for each further shard, and calls its sink on the caller's thread.
 */
@NullMarked
package org.trigpoint.engine.local;

import org.jspecify.annotations.NullMarked;
