/**
 * What the positions of aircraft are worth, and whether they are true: by aircraft in {@link org.trigpoint.threat.skies.AirTrustStep}, which
 * tells the cells of the sky a {@link org.trigpoint.threat.skies.Sample} about twice a minute; by cell in {@link
 * org.trigpoint.threat.skies.SkiesStep}, which has the rules {@code interference}, from aircraft, and {@code spoofing}, tells the cells of the
 * sea where positioning is disturbed, and the picture how many are affected in each cell.
 *
 * <p>Steps, called by the carrier; nothing is kept outside their states.
 */
@NullMarked
package org.trigpoint.threat.skies;

import org.jspecify.annotations.NullMarked;
