/**
 * Who heard what: several receptions of one transmission become one observation.
 *
 * <p>What enters: observations as decoded. What leaves: each transmission once, at once, and a report of the receiver for every
 * later reception. Called by one thread at a time for one identity.
 */
@NullMarked
package org.trigpoint.feeds.hear;

import org.jspecify.annotations.NullMarked;
