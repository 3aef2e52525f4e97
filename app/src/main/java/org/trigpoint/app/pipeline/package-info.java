/**
 * The pipeline, declared once: what flows from which step to which, on every carrier.
 *
 * <p>A declaration only; carriers in {@code engine} run it.
 */
@NullMarked
package org.trigpoint.app.pipeline;

import org.jspecify.annotations.NullMarked;
