/**
 * The TAK protocol, version 1: events in protobuf, with the headers of a mesh and of a stream.
 *
 * <p>What enters: the bytes of one message, or a message. What leaves: a message or why there is none, or bytes. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.cot.tak;

import org.jspecify.annotations.NullMarked;
