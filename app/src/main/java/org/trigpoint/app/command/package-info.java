/**
 * The commands of the program: what a user types, and what is started for it.
 *
 * <p>Each runs on the main thread until it is done or stopped by SIGINT or SIGTERM.
 */
@NullMarked
package org.trigpoint.app.command;

import org.jspecify.annotations.NullMarked;
