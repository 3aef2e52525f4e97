/**
 * DataFlash logs, which ArduPilot writes aboard: records that the log itself describes.
 *
 * <p>What enters: bytes as they come. What leaves: a record each, or why it is none. Any thread, one at a time.
 */
@NullMarked
package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.NullMarked;
