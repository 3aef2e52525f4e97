package org.trigpoint.engine.kafka;

/**
 * Messages of the recording's topic by what became of them.
 *
 * @param missing those that a gateway numbered and that never came
 */
public record AdmissionCounts(long admitted, long repeated, long late, long ahead, long missing) {}
