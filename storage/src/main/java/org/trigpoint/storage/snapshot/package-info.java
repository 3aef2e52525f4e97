/**
 * Snapshots: the state of every step and of the picture at one stamp, so that a restart need not replay the whole journal.
 *
 * <p>What enters: named parts, as bytes, from the thread that takes the snapshot. What leaves: the newest snapshot that is whole,
 * on the thread that starts. One process uses a folder.
 */
@NullMarked
package org.trigpoint.storage.snapshot;

import org.jspecify.annotations.NullMarked;
