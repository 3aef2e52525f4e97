package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Another event or address this event belongs to ({@code link}).
 *
 * @param uid identity of the other event
 * @param type its type
 * @param relation how it relates, as {@code p-p} for its producer
 * @param callsign its name
 * @param parentCallsign name of its producer
 * @param productionTime when it was made, as sent
 * @param point corner of a drawing: latitude, longitude in degrees and, when known, height in metres, joined by commas
 * @param url address
 * @param mime media type of what is there
 * @param remarks free text
 * @param rest what else the element held
 */
public record Link(
        @Nullable String uid,
        @Nullable String type,
        @Nullable String relation,
        @Nullable String callsign,
        @Nullable String parentCallsign,
        @Nullable String productionTime,
        @Nullable String point,
        @Nullable String url,
        @Nullable String mime,
        @Nullable String remarks,
        @Nullable Rest rest) {}
