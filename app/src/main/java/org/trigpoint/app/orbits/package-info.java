/**
 * Questions about satellites: which pass over a place, what can see an area, and who can be looking.
 *
 * <p>What enters: files of elements and of instruments, a place or areas, a time. What leaves: tables, JSON and CZML. Satellites are asked on the
 * common pool of threads, the rest runs on the thread of the command, or of the server, for which {@link
 * org.trigpoint.app.orbits.StationSatellites} answers.
 */
@NullMarked
package org.trigpoint.app.orbits;

import org.jspecify.annotations.NullMarked;
