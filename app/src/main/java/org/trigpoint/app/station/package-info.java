/**
 * A running station: sources, journal, steps, picture and server, joined.
 *
 * <p>Settings enter; the map is served until the process is stopped. One thread ({@code recorder}) takes the recording in and
 * writes the journal, one ({@code conductor}) runs the steps and hands their outputs to the picture.
 */
@NullMarked
package org.trigpoint.app.station;

import org.jspecify.annotations.NullMarked;
