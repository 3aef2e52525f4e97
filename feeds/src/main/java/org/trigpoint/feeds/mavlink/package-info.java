/**
 * MAVLink, versions 1 and 2, from streams and telemetry logs, and DataFlash logs of ArduPilot, as text.
 *
 * <p>What enters: bytes. What leaves: every message, or why it is none. Any thread, one at a time.
 */
@NullMarked
package org.trigpoint.feeds.mavlink;

import org.jspecify.annotations.NullMarked;
