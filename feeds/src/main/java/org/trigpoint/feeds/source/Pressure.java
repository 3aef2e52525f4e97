package org.trigpoint.feeds.source;

/**
 * How a source is held back: its lane is full each time that something is taken from it, so that its senders wait or lose what they
 * send.
 *
 * @param source its number
 * @param seconds since when, by the clock of the intake
 * @param waiting raw messages that came in and that nobody has taken yet
 * @param dropped raw messages lost since then
 */
public record Pressure(int source, double seconds, long waiting, long dropped) {}
