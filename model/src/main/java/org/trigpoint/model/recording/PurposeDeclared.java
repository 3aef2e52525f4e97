package org.trigpoint.model.recording;

/**
 * A person with the role to see hidden craft said why. It changes no track; it is the record that the rule demands.
 *
 * @param person who
 * @param purpose why, in the person's words
 */
public record PurposeDeclared(String person, String purpose) implements Recorded {}
