package org.trigpoint.picture;

import org.trigpoint.flow.Stamp;

/**
 * A raw message that was rejected; its bytes are in the journal.
 *
 * @param stamp its stamp
 * @param code why
 * @param offsetBytes where in it, from 0
 */
public record RejectedLine(Stamp stamp, String code, int offsetBytes) {}
