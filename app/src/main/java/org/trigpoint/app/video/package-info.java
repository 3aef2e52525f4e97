/**
 * The pictures of feeds that bring some: the newest of each are kept beside its raw messages, for those who watch.
 *
 * <p>What enters: packets of transport streams, on the threads of their sources. What leaves: transport streams from a key picture on,
 * for as many as watch, each on a thread of its own. Nothing of it is recorded.
 */
@NullMarked
package org.trigpoint.app.video;

import org.jspecify.annotations.NullMarked;
