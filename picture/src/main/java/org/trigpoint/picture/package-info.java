/**
 * The current picture: every live track, where it is, what says so, and what has changed for each viewer's window.
 *
 * <p>What enters: tracks and outcomes in message order, and what feeds say of themselves. What leaves: tracks by id, identity,
 * area and name, the stamps of their evidence, and the binary frames of {@link org.trigpoint.picture.ViewerSession}.
 *
 * <p>Threads: {@link org.trigpoint.picture.Picture} and its sessions belong to whoever guards them. {@code apply},
 * {@code restore}, {@code clear} and all queries need one lock; {@code settle} needs it too and is called by one thread only,
 * which may then ask sessions for frames without the lock, since nothing but {@code settle} changes what frames are made from.
 * {@link org.trigpoint.picture.FeedBook} is safe for any thread. Nothing here reads a clock.
 */
@NullMarked
package org.trigpoint.picture;

import org.jspecify.annotations.NullMarked;
