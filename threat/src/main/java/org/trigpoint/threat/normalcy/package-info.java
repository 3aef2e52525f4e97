/** What course and speed are normal for a place and a kind of ship: learned, and told when a ship is out of it. */
@NullMarked
package org.trigpoint.threat.normalcy;

import org.jspecify.annotations.NullMarked;
