package org.trigpoint.storage.journal;

import org.trigpoint.flow.Stamp;

/**
 * Messages that ingest saw and the journal could not store: a replay of this journal lacks them.
 *
 * @param first stamp of the first that is missing
 * @param last stamp of the last
 * @param messages how many
 * @param bytes of their bodies
 * @param reason what prevented it, for people
 */
public record Gap(Stamp first, Stamp last, long messages, long bytes, String reason) {}
