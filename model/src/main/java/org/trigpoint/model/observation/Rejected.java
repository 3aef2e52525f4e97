package org.trigpoint.model.observation;

import org.trigpoint.flow.Stamp;

/**
 * Raw bytes that are no observation, and why. The bytes stay in the journal under the stamp.
 *
 * @param stamp of the raw message
 * @param code why, from the feed's documented list: {@code checksum}, {@code length}, {@code incomplete}, …
 * @param offsetBytes where in the raw message it was noticed, from 0
 * @param lines raw lines (or frames) that it was made of
 */
public record Rejected(Stamp stamp, String code, int offsetBytes, int lines) implements Outcome {}
