/**
 * The live picture as KML 2.3: a link that asks again as its viewer looks elsewhere, and the tracks that it is answered with.
 *
 * <p>What enters: requests, with the session of whoever asks. What leaves: placemarks of what that viewer may see. For any thread.
 */
@NullMarked
package org.trigpoint.server.kml;

import org.jspecify.annotations.NullMarked;
