/** Tests of the rule about lists of vessels. */
@NullMarked
package org.trigpoint.threat.lists;

import org.jspecify.annotations.NullMarked;
