/**
 * What a site may set, by flags and by {@code trigpoint.yaml}, with defaults and errors that name line and column.
 *
 * <p>Read once at start, on the main thread; immutable from then on.
 */
@NullMarked
package org.trigpoint.app.settings;

import org.jspecify.annotations.NullMarked;
