/**
 * Load for a station: bulk traffic and where it goes enter, raw messages leave at a steady rate, with what was reached.
 *
 * <p>On the thread that calls; only a signal to stop comes from another.
 */
@NullMarked
package org.trigpoint.app.load;

import org.jspecify.annotations.NullMarked;
