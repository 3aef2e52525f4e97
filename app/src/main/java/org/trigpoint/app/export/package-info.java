/**
 * Exports from a data folder, a database or a running station.
 *
 * <p>What enters: what the command line asks. What leaves: one whole file, and a line of the folder's record of exports. All of it runs on
 * the thread of the command.
 */
@NullMarked
package org.trigpoint.app.export;

import org.jspecify.annotations.NullMarked;
