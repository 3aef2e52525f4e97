/** What a craft is by what it says of itself, for rules that take some kinds and leave others. Pure functions, for any thread. */
@NullMarked
package org.trigpoint.threat.craft;

import org.jspecify.annotations.NullMarked;
