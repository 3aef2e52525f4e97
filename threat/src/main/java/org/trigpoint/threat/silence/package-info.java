/** The rule that a ship is silent though it would have been heard, had it sent as before; and what becomes of it when it is heard again. */
@NullMarked
package org.trigpoint.threat.silence;

import org.jspecify.annotations.NullMarked;
