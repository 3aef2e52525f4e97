/**
 * Cables and pipelines: a ship that goes slower than it should while it crosses one, and a ship that stops over one.
 *
 * <p>Rules over cells: the speeds of neighbours tell of weather.
 */
@NullMarked
package org.trigpoint.threat.corridor;

import org.jspecify.annotations.NullMarked;
