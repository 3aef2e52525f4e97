/**
 * Which physical thing sent a report: one identity may be several ships.
 *
 * <p>Observations and commands of one identity go in, the same observations labelled with their track come out; on
 * the thread of a carrier, one key at a time.
 */
@NullMarked
package org.trigpoint.fusion.segment;

import org.jspecify.annotations.NullMarked;
