package org.trigpoint.storage.journal;

import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;

/**
 * One message as the journal holds it, with what proves that it is the same.
 *
 * @param message stamp and body
 * @param sha256 of the message's own bytes (of a body that is not raw: of the bytes its codec wrote), lower-case hex
 * @param blockChain chain hash of the block that holds it: SHA-256 over all blocks up to this one, each with the hash before
 * @param segment name of the file
 * @param blockOffsetBytes where in that file the block begins
 */
public record Evidence(
        Message<Recorded> message, String sha256, String blockChain, String segment, long blockOffsetBytes) {
    public Stamp stamp() {
        return message.stamp();
    }

    /** The message as text: raw bytes one character a byte (ISO 8859-1). */
    public String text() {
        return message.body() instanceof Raw raw ? raw.toString() : String.valueOf(message.body());
    }
}
