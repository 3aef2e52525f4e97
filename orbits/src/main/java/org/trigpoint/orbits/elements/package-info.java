/**
 * Orbital elements: what catalogues say of satellites.
 *
 * <p>Files of element sets enter, as TLE or OMM; {@link org.trigpoint.orbits.elements.ElementSet}s leave; files of states (OEM) enter, and {@link
 * org.trigpoint.orbits.elements.StateTable}s leave. What cannot be taken leaves as {@link org.trigpoint.orbits.elements.Refused}. Values are for any thread.
 */
@NullMarked
package org.trigpoint.orbits.elements;

import org.jspecify.annotations.NullMarked;
