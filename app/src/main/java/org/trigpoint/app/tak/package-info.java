/**
 * The picture for TAK clients: events of Cursor on Target over TCP, and over UDP to a host or a mesh.
 *
 * <p>What enters: tracks and alerts that the audience of an output may see, looked at twice a second on one thread. What leaves: events,
 * written by a thread for each connection. What clients send is answered where the protocol asks for it, and is no feed.
 */
@NullMarked
package org.trigpoint.app.tak;

import org.jspecify.annotations.NullMarked;
