/**
 * The tracker alone, over a file of detections.
 *
 * <p>Lines enter, rows of tracks leave; one thread.
 */
@NullMarked
package org.trigpoint.app.tracking;

import org.jspecify.annotations.NullMarked;
