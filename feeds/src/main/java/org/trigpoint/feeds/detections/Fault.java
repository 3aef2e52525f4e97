package org.trigpoint.feeds.detections;

/**
 * Why a line is refused.
 *
 * @param code as {@link DetectionFormat} lists them
 * @param offsetBytes where in the raw message it was noticed, from 0
 */
record Fault(String code, int offsetBytes) {}
