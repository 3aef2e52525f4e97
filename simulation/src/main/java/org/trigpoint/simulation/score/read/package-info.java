/**
 * Truth and tracks as CSV: characters enter, runs to score leave, and what was left out is counted.
 *
 * <p>On the caller's thread. A line that cannot be read ends the reading with the file's name and the line's number: a score of half a
 * file would look like any other.
 */
@NullMarked
package org.trigpoint.simulation.score.read;

import org.jspecify.annotations.NullMarked;
