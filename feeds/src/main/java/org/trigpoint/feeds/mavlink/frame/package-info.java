/**
 * MAVLink frames: where they begin and end in a stream of bytes, whether they are whole, and what fields their messages have.
 *
 * <p>What enters: bytes as they come. What leaves: frames in place, and what lay between them. Any thread, one at a time.
 */
@NullMarked
package org.trigpoint.feeds.mavlink.frame;

import org.jspecify.annotations.NullMarked;
