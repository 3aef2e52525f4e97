/**
 * People whom an OpenID Connect provider knows: access tokens of programs, and the sign-in of the page by its code flow.
 *
 * <p>What enters: tokens, and what the provider says of itself. What leaves: a {@link org.trigpoint.server.access.Vouched}, or a
 * {@link org.trigpoint.server.access.Refusal}. For any thread; calls to the provider end within seconds.
 */
@NullMarked
package org.trigpoint.server.oidc;

import org.jspecify.annotations.NullMarked;
