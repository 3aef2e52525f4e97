/**
 * The past of a station from its folder or database, as one person may see it: for commands that ask it.
 *
 * <p>What enters: a data folder, which a station may be writing. What leaves: pieces of tracks and zones, and lines of the audit. All of it runs on the
 * thread of the command.
 */
@NullMarked
package org.trigpoint.app.past;

import org.jspecify.annotations.NullMarked;
