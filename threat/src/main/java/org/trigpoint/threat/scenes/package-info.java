/**
 * What the things in scenes are held to be, and the rules about those that no track explains.
 *
 * <p>{@link org.trigpoint.model.match.Matched} and {@link org.trigpoint.model.coverage.Coverage} enter; {@link
 * org.trigpoint.model.match.SceneAnswer} and findings leave; a carrier calls the step, one thread at a time for one cell.
 */
@NullMarked
package org.trigpoint.threat.scenes;

import org.jspecify.annotations.NullMarked;
