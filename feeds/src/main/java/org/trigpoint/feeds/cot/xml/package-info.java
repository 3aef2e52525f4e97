/**
 * Cursor on Target events in XML: read and written.
 *
 * <p>What enters: the bytes of one event, or an event. What leaves: an event or why there is none, or bytes. Declarations of
 * document types are refused before the parser sees them, so nothing outside of the event is ever read. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.cot.xml;

import org.jspecify.annotations.NullMarked;
