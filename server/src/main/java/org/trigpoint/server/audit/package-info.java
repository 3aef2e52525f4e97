/**
 * The record of who did what. What enters: what a person asked, and what came of it. What leaves: lines of {@code audit.log}, each
 * with the hash of all before it. For any thread, and for several processes.
 */
@NullMarked
package org.trigpoint.server.audit;

import org.jspecify.annotations.NullMarked;
