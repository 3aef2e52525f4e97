/**
 * Lines and areas from files of others, and the zones of a running station.
 *
 * <p>What enters: GeoJSON and KML files, and what a station answers. What leaves: features one by one, each with its number in the file, and requests to
 * the station. All of it runs on the thread of the command.
 */
@NullMarked
package org.trigpoint.app.zones;

import org.jspecify.annotations.NullMarked;
