/**
 * Extended squitters of aircraft as a receiver hands them over: what an aircraft tells enters, Mode S frames and Beast bytes leave.
 *
 * <p>Any thread; nothing is kept between two calls.
 */
@NullMarked
package org.trigpoint.simulation.adsb;

import org.jspecify.annotations.NullMarked;
