/** Tests of the rules about identities. */
@NullMarked
package org.trigpoint.threat.identity;

import org.jspecify.annotations.NullMarked;
