/**
 * Tiles of the web's maps: the Web Mercator projection, the numbers of its tiles, and vector tiles as bytes.
 *
 * <p>What enters: positions and their attributes. What leaves: Mapbox Vector Tiles 2.1. Values and writers, for one thread each.
 */
@NullMarked
package org.trigpoint.geo.tile;

import org.jspecify.annotations.NullMarked;
