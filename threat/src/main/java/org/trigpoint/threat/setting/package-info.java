/** The numbers of rules that a site may set. */
@NullMarked
package org.trigpoint.threat.setting;

import org.jspecify.annotations.NullMarked;
