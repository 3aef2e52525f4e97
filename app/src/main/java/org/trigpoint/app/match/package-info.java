/**
 * Scenes laid beside tracks: how right the answers are on worlds whose truth is known, and what they are for files of a user's.
 *
 * <p>Scenarios and files enter, tables leave, on the thread that calls.
 */
@NullMarked
package org.trigpoint.app.match;

import org.jspecify.annotations.NullMarked;
