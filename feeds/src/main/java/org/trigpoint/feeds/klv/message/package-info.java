/**
 * KLV sets with every field: UAS datalink (MISB ST 0601), security (ST 0102), moving targets (ST 0903).
 *
 * <p>What enters: one KLV packet. What leaves: a record, or a rejection. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.NullMarked;
