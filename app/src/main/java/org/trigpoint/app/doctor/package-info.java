/**
 * Looks at a machine, a station's data and its settings, and says what is wrong and what to do.
 *
 * <p>What enters: a {@link org.trigpoint.app.doctor.Station}. What leaves: {@link org.trigpoint.app.doctor.Finding}s, in order. On the main
 * thread of a command. Nothing of the data is changed; a station may be running.
 */
@NullMarked
package org.trigpoint.app.doctor;

import org.jspecify.annotations.NullMarked;
