/**
 * Watched sites: heat, the number of things that scenes show, and change there, each against the site's own history. Areas and what stands in them
 * are watched, never people.
 *
 * <p>{@link org.trigpoint.model.observation.Detection}s and {@link org.trigpoint.model.observation.Look}s enter, findings leave; a carrier calls the
 * step, one thread at a time for one source.
 */
@NullMarked
package org.trigpoint.threat.site;

import org.jspecify.annotations.NullMarked;
