/**
 * Searches files of images for ships, and writes what was found.
 *
 * <p>Files and options enter; tables, GeoJSON and lines of the feed {@code detections} leave. On the caller's thread.
 */
@NullMarked
package org.trigpoint.app.detect;

import org.jspecify.annotations.NullMarked;
