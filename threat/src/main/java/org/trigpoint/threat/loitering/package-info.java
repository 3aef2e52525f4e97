/** Ships that stay about a place at sea, slow and not at anchor. */
@NullMarked
package org.trigpoint.threat.loitering;

import org.jspecify.annotations.NullMarked;
