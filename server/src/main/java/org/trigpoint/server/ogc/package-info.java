/**
 * The picture and the history by the standards of the Open Geospatial Consortium: OGC API Features, Tiles and Moving Features.
 *
 * <p>What enters: requests below {@code /ogc}, with the session of whoever asks. What leaves: GeoJSON, MF-JSON and vector tiles of what that
 * viewer may see. A collection is one class ({@link org.trigpoint.server.ogc.OgcCollection}). For any thread.
 */
@NullMarked
package org.trigpoint.server.ogc;

import org.jspecify.annotations.NullMarked;
