/** The rule that someone is in distress: devices that call for help, ships that say so, and what is said by text. */
@NullMarked
package org.trigpoint.threat.distress;

import org.jspecify.annotations.NullMarked;
