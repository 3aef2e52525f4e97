/**
 * Cursor on Target and the TAK protocol: events in XML and protobuf are read and written (CoT event 2.0, TAK protocol 1).
 *
 * <p>What enters: bytes of files, streams and datagrams, or messages. What leaves: messages and rejections, or bytes, or text. Runs
 * on the thread of its caller; nothing here reads a clock.
 */
@NullMarked
package org.trigpoint.feeds.cot;

import org.jspecify.annotations.NullMarked;
