/**
 * Tells subscribers of alerts: others who do not look at the map, by webhook or e-mail.
 *
 * <p>What enters: the books of alerts and cases. What leaves: messages, at least once each, over a box on the disk, so that nothing is
 * lost when the station stops or a subscriber cannot be reached. A thread of its own looks at the books, and one for each subscriber
 * sends: none of them ever keeps the picture waiting.
 */
@NullMarked
package org.trigpoint.server.notify;

import org.jspecify.annotations.NullMarked;
