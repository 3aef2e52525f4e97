/** Tests of the rule about addresses. */
@NullMarked
package org.trigpoint.threat.address;

import org.jspecify.annotations.NullMarked;
