/**
 * What one watch tells the next: a page to print, made of the books of cases, alerts and feeds as a viewer may see them.
 *
 * <p>Any thread.
 */
@NullMarked
package org.trigpoint.server.handover;

import org.jspecify.annotations.NullMarked;
