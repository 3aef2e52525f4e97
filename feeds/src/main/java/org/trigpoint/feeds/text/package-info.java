/**
 * Decoded messages as text: what {@code trigpoint decode} writes.
 *
 * <p>What enters: records. What leaves: JSON. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.text;

import org.jspecify.annotations.NullMarked;
