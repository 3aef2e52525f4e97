package org.trigpoint.feeds.source;

/**
 * How one forwarding of a source does.
 *
 * @param uri where it goes
 * @param sent raw messages handed to the network; for a listener, once for each client
 * @param dropped raw messages given up because a reader was too slow or not there
 * @param detail what is wrong, empty when nothing is
 */
public record ForwardTally(String uri, long sent, long dropped, String detail) {}
