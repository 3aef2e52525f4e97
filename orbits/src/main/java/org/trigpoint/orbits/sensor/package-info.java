/**
 * What satellites carry: which parts of the ground an instrument can see, in what light, how finely, and who says so.
 *
 * <p>The text of a sensor file enters, {@link org.trigpoint.orbits.sensor.Instrument}s leave. Values are for any thread.
 */
@NullMarked
package org.trigpoint.orbits.sensor;

import org.jspecify.annotations.NullMarked;
