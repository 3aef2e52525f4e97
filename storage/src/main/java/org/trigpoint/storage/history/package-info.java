/**
 * The history of tracks: where each was and how it moved, when that happened and when we knew, in one GeoPackage file.
 *
 * <p>What enters: revisions of tracks, in message order, from the thread that brings them to the picture. What leaves: pieces of tracks
 * by box, time and name, for any thread. Points gather in memory, in segments of an hour at most, and go to the file on a thread of its
 * own; a file that takes nothing stops neither the picture nor the journal.
 */
@NullMarked
package org.trigpoint.storage.history;

import org.jspecify.annotations.NullMarked;
