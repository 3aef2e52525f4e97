/** Ships that stop faster than ships can. */
@NullMarked
package org.trigpoint.threat.stop;

import org.jspecify.annotations.NullMarked;
