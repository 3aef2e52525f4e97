package org.trigpoint.server.notify;

import java.time.Instant;

/**
 * A message to a subscriber, as it lies in its box.
 *
 * @param id the same whenever it is sent again: alert and revision
 * @param queued when it was put into the box, by the clock of the machine
 * @param body JSON
 */
record Letter(String id, Instant queued, String body) {}
