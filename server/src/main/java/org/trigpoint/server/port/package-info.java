/**
 * What the server needs from the rest of the system, over nouns of the model: the application implements these.
 *
 * <p>Implementations are called from any thread, many at once, and should answer within milliseconds.
 */
@NullMarked
package org.trigpoint.server.port;

import org.jspecify.annotations.NullMarked;
