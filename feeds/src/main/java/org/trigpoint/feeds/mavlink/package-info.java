/**
 * MAVLink, versions 1 and 2, from streams and telemetry logs, and DataFlash logs of ArduPilot, as text.
 *
 * <p>What enters: bytes; what is only of operators of drones is taken out before the journal. What leaves: every message as text, or what
 * vehicles and drones report of themselves, or why it is none. Any thread, one at a time.
 */
@NullMarked
package org.trigpoint.feeds.mavlink;

import org.jspecify.annotations.NullMarked;
