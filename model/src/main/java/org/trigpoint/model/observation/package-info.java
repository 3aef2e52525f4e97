/**
 * What sensors and receivers report: ISO 19156 observations of platforms, identities and receivers.
 *
 * <p>Immutable values, for any thread; each has its codec beside it.
 */
@NullMarked
package org.trigpoint.model.observation;

import org.jspecify.annotations.NullMarked;
