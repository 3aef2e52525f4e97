/** Two ships that stay close to each other at sea, at rest or under way together. */
@NullMarked
package org.trigpoint.threat.meeting;

import org.jspecify.annotations.NullMarked;
