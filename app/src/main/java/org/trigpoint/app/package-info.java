/**
 * The program: command line, settings, wiring. The one module that sees every other.
 *
 * <p>Arguments and a settings file enter; a running station, a replay or decoded text leaves.
 */
@NullMarked
package org.trigpoint.app;

import org.jspecify.annotations.NullMarked;
