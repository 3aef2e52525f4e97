/**
 * The picture over HTTP and WebSocket: endpoints, the live stream, people, the page. No domain logic.
 *
 * <p>What enters: requests, and the picture behind {@link org.trigpoint.server.live.PictureAccess}. What leaves: JSON, live
 * frames, the map page, Prometheus text, and what people do, through {@link org.trigpoint.server.port.Commands}.
 *
 * <p>Threads: requests run on virtual threads and read the picture under its lock, in short sections. One thread of its own
 * settles the picture ten times a second and makes the frames of all viewers.
 */
@NullMarked
package org.trigpoint.server;

import org.jspecify.annotations.NullMarked;
