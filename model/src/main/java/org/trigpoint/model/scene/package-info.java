/**
 * Scenes: images of a part of the earth, with the hashes of the files that hold their pixels.
 *
 * <p>Immutable values, for any thread. They flow through no step: a station keeps each as a STAC item, which is their one written form.
 */
@NullMarked
package org.trigpoint.model.scene;

import org.jspecify.annotations.NullMarked;
