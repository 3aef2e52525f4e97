package org.trigpoint.model.observation;

import org.trigpoint.flow.Stamp;

/**
 * One more receiver heard a transmission that has been reported already: a sign of that receiver's life and reach.
 *
 * @param header of this reception
 * @param first stamp of the reception that was reported first; equal to the header's never
 */
public record ReceiverReport(Header header, Stamp first) implements Report {}
