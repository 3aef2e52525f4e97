/**
 * The images that a station has: files and STAC items enter, an archive of items with hashes is kept in the folder of its data, and map tiles
 * leave.
 *
 * <p>Commands change the archive on their own thread; a station that runs reads it on those of its server.
 */
@NullMarked
package org.trigpoint.app.scene;

import org.jspecify.annotations.NullMarked;
