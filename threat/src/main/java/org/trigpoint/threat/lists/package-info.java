/** The rule that a ship is on a list of vessels, such as those under sanctions. */
@NullMarked
package org.trigpoint.threat.lists;

import org.jspecify.annotations.NullMarked;
