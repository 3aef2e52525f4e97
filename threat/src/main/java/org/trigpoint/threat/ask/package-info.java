/**
 * Who was there, and who may have been: tracks of the past beside a line or an area.
 *
 * <p>In: places of tracks as history keeps them, and what is asked about. Out: passages, and silences that reach there. Pure functions, for any
 * thread: they state what was reported and what was possible, never why.
 */
@NullMarked
package org.trigpoint.threat.ask;

import org.jspecify.annotations.NullMarked;
