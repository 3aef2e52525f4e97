/** Where craft are heard: what reception was learned to be, cell by cell. Records and their codec only. */
@NullMarked
package org.trigpoint.model.coverage;

import org.jspecify.annotations.NullMarked;
