/**
 * The fixed grid that association works in, and what is sent to its cells: scans, and positions that platforms report. A cell
 * gets what lies in it and in a halo around it.
 *
 * <p>Pure values and functions, for any thread.
 */
@NullMarked
package org.trigpoint.fusion.cell;

import org.jspecify.annotations.NullMarked;
