/**
 * How freely each class of platform moves: the process noise of the nearly-constant-velocity model.
 *
 * <p>What a platform says of itself goes in, an intensity comes out; pure functions, for any thread.
 */
@NullMarked
package org.trigpoint.fusion.predictor;

import org.jspecify.annotations.NullMarked;
