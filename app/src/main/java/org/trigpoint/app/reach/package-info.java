/**
 * The question where a ship can be: areas over water by time, and which zones lie in them.
 *
 * <p>What enters: a place, a speed and hours, and the zones of a station. What leaves: a table and GeoJSON. All of it runs on the thread of the command.
 */
@NullMarked
package org.trigpoint.app.reach;

import org.jspecify.annotations.NullMarked;
