/** Tests of the rule about circles. */
@NullMarked
package org.trigpoint.threat.circle;

import org.jspecify.annotations.NullMarked;
