/** Tests of the rule about aircraft that fall silent. */
@NullMarked
package org.trigpoint.threat.airsilence;

import org.jspecify.annotations.NullMarked;
