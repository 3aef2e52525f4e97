/**
 * The folder of a station's data: which program wrote it, and whether this one may go on with it.
 *
 * <p>Read and written once at start, on the main thread.
 */
@NullMarked
package org.trigpoint.app.data;

import org.jspecify.annotations.NullMarked;
