/** Documents in XML: what enters is text of any kind, what leaves is well-formed. For any thread. */
@NullMarked
package org.trigpoint.server.xml;

import org.jspecify.annotations.NullMarked;
