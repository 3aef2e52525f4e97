/**
 * Who hears what: transmissions enter, lines with their arrival times leave.
 *
 * <p>One thread for each simulation.
 */
@NullMarked
package org.trigpoint.simulation.receiver;

import org.jspecify.annotations.NullMarked;
