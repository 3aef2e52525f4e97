/**
 * MAVLink messages with every field.
 *
 * <p>What enters: a frame. What leaves: a record, or why it is none. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.NullMarked;
