/**
 * Where raw messages come from, and how they get their stamps.
 *
 * <p>What enters: bytes from files, sockets and serial ports, each {@link org.trigpoint.feeds.source.Source} on a thread of its
 * own; and what people do, from any thread. What leaves: {@link org.trigpoint.feeds.source.Intake#take} hands one stream in
 * stamp order to one consumer thread. Nothing else in the system makes a stamp.
 */
@NullMarked
package org.trigpoint.feeds.source;

import org.jspecify.annotations.NullMarked;
