package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * How a message came, beside its fields.
 *
 * @param time when it was received, ISO 8601 in UTC, as its lines say
 * @param station who heard it, as its lines say
 * @param channel A or B mostly
 * @param ownShip said by the own ship's transponder (VDO)
 * @param lines raw lines it was made of
 */
public record Provenance(
        @Nullable String time,
        @Nullable String station,
        @Nullable String channel,
        boolean ownShip,
        int lines) {}
