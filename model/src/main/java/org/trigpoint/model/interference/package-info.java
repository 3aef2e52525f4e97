/** Where positioning is disturbed: how many aircraft lost the worth of their positions, cell by cell. Records and their codec only. */
@NullMarked
package org.trigpoint.model.interference;

import org.jspecify.annotations.NullMarked;
