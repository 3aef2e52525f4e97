/**
 * The only writer of a published track.
 *
 * <p>Labelled observations and commands of one track go in, the track's revisions come out; on the thread of a carrier, one key at a time.
 */
@NullMarked
package org.trigpoint.fusion.join;

import org.jspecify.annotations.NullMarked;
