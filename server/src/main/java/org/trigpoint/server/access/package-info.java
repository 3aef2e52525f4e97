/**
 * Who may ask: accounts with their passwords and tokens, sessions with the purposes recorded in them, and the check against other sites' pages.
 *
 * <p>What enters: headers of requests. What leaves: a {@link org.trigpoint.server.access.Session}, or a
 * {@link org.trigpoint.server.access.Refusal}. For any thread.
 */
@NullMarked
package org.trigpoint.server.access;

import org.jspecify.annotations.NullMarked;
