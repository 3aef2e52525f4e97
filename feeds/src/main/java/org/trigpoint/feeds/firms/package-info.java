/**
 * Thermal anomalies of NASA's FIRMS (<a href="https://firms.modaps.eosdis.nasa.gov">firms.modaps.eosdis.nasa.gov</a>), as rows of its tables.
 *
 * <p>What enters: raw messages, each one row or a header. What leaves: for each a detection or a rejection. Pure functions of one thread at a
 * time.
 */
@NullMarked
package org.trigpoint.feeds.firms;

import org.jspecify.annotations.NullMarked;
