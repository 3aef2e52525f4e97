/** Rules that people write: expressions in the Common Expression Language over what is known of one craft, its zones and what rules said of it. */
@NullMarked
package org.trigpoint.threat.user;

import org.jspecify.annotations.NullMarked;
