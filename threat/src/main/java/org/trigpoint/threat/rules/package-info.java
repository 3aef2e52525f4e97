/** The stage in which rules about one track are asked. Each rule has a package of its own beside this one. */
@NullMarked
package org.trigpoint.threat.rules;

import org.jspecify.annotations.NullMarked;
