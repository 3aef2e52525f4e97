/**
 * Files of lists of vessels, as authorities publish them, read whole. Vessels only: rows about persons, organisations and aircraft are
 * passed over and counted.
 *
 * <p>In: the lines of files. Out: {@link org.trigpoint.model.recording.VesselList.Listing}. On the caller's thread.
 */
@NullMarked
package org.trigpoint.feeds.lists;

import org.jspecify.annotations.NullMarked;
