/**
 * GeoParquet 1.1, an optional part: where tracks were, a row a point, for programs that analyse columns.
 *
 * <p>What enters: pieces of tracks. What leaves: row groups of some 100,000 points, each when it is full, and the footer. The structures of
 * the format are those of Parquet's own library; pages are written here, in the two encodings that this needs.
 */
@NullMarked
package org.trigpoint.storage.parquet;

import org.jspecify.annotations.NullMarked;
