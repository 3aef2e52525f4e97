/**
 * What operators say that their satellites will take pictures of.
 *
 * <p>Files of plans enter as streams; pictures that are planned leave, with what was refused. Functions of their arguments, for any thread.
 */
@NullMarked
package org.trigpoint.orbits.plan;

import org.jspecify.annotations.NullMarked;
