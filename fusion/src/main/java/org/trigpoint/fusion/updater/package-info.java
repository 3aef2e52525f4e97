/**
 * What a report is worth, and how it corrects an estimate.
 *
 * <p>Reports go in and become measurements with their noise; estimates are changed in place on the thread that owns them.
 */
@NullMarked
package org.trigpoint.fusion.updater;

import org.jspecify.annotations.NullMarked;
