/**
 * AIS as it is on the air: what a ship does enters, messages and AIVDM sentences leave (ITU-R M.1371, IEC 61162-1).
 *
 * <p>{@link org.trigpoint.simulation.ais.AisEncoder} turns an {@link org.trigpoint.simulation.ais.AisMessage} into bits,
 * {@link org.trigpoint.simulation.ais.Armour} turns bits into sentences, and a
 * {@link org.trigpoint.simulation.ais.Transmitter} decides what is sent when. One thread for each simulation.
 */
@NullMarked
package org.trigpoint.simulation.ais;

import org.jspecify.annotations.NullMarked;
