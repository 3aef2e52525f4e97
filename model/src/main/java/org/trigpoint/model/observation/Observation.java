package org.trigpoint.model.observation;

/**
 * Something that a source reported (ISO 19156: phenomenon time, result time, procedure, result).
 *
 * <p>Its phenomenon time, procedure and reference to the raw bytes stand in the {@link Header}; its result time is the stamp.
 */
public sealed interface Observation extends Outcome
        permits PositionReport, IdentityReport, PresenceReport, ReceiverReport {
    Header header();
}
