/**
 * Radar images of a sea that does not exist, with ships of which everything is known, to score what searches images.
 *
 * <p>A seed and what the sea is like enter; powers in rows and columns leave, and where the ships are. The same seed gives the same scene. Pure, on the
 * caller's thread.
 */
@NullMarked
package org.trigpoint.simulation.seascene;

import org.jspecify.annotations.NullMarked;
