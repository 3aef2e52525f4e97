/**
 * What the things that a scene shows were found to be: nouns with their codecs.
 *
 * <p>Values for any thread.
 */
@NullMarked
package org.trigpoint.model.match;

import org.jspecify.annotations.NullMarked;
