package org.trigpoint.feeds.gnss.message;

/**
 * HDT: where the bow points.
 *
 * @param talker who speaks
 * @param headingDeg true
 */
public record Hdt(String talker, double headingDeg) implements NmeaSentence {}
