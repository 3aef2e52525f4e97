/**
 * Where the bytes of images come from: a file, memory, or a server over HTTP ranges.
 *
 * <p>What is asked for enters as offset and count, and leaves as bytes. This package does I/O and may wait; its sources are for any thread.
 */
@NullMarked
package org.trigpoint.imagery.bytes;

import org.jspecify.annotations.NullMarked;
