/**
 * Which of the hypotheses hold together: each track has at most one detection of a look, each detection at most one track.
 *
 * <p>Hypotheses enter, an association leaves; on the thread that owns them.
 */
@NullMarked
package org.trigpoint.fusion.associator;

import org.jspecify.annotations.NullMarked;
