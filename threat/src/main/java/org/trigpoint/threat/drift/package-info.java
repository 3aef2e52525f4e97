/** Ships that go adrift: slow, and not along their own keel. */
@NullMarked
package org.trigpoint.threat.drift;

import org.jspecify.annotations.NullMarked;
