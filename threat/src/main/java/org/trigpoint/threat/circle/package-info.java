/** The rule that a track goes round in circles no ship sails. */
@NullMarked
package org.trigpoint.threat.circle;

import org.jspecify.annotations.NullMarked;
