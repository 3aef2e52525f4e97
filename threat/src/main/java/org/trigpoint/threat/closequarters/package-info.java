/** Two ships under way that are about to come, or came, too close to each other. */
@NullMarked
package org.trigpoint.threat.closequarters;

import org.jspecify.annotations.NullMarked;
