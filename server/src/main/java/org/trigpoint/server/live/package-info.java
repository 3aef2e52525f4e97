/**
 * The live stream: one WebSocket for each viewer, the picture in binary frames, the rest as JSON text.
 *
 * <p>What enters: tracks and outcomes through {@link org.trigpoint.server.live.PictureAccess}, messages from maps. What leaves:
 * frames, at most ten a second for each viewer.
 *
 * <p>Threads: {@code PictureAccess} holds the one lock; the engine's thread applies under it in slices, requests read under it.
 * The thread of {@link org.trigpoint.server.live.LiveHub} settles the picture under the lock, then makes the frames of all
 * viewers without it (see the package of the picture), and starts their sending. A socket has one message on the way at a time;
 * while it has, no frame is made for it and texts of one kind replace each other, so nothing grows. Jetty's threads say when a
 * message has gone.
 */
@NullMarked
package org.trigpoint.server.live;

import org.jspecify.annotations.NullMarked;
