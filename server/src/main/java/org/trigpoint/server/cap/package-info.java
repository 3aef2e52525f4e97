/**
 * Alerts in the Common Alerting Protocol 1.2 (OASIS, 2010), and a feed of them in Atom (RFC 4287).
 *
 * <p>In: alerts as their viewer may see them. Out: XML text. For any thread.
 */
@NullMarked
package org.trigpoint.server.cap;

import org.jspecify.annotations.NullMarked;
