package org.trigpoint.model.recording;

/**
 * A source ended: what it left unfinished is rejected as incomplete. It comes under a stamp of the source itself.
 *
 * @param reason why, for people: end of file, stopped
 */
public record SourceClosed(String reason) implements Recorded {}
