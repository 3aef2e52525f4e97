/**
 * Tables as text: where the fields of a row lie, and the numbers in them. For the formats whose raw messages are rows.
 *
 * <p>What enters: the bytes of one row. What leaves: the bounds of its fields, and their values. One thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.table;

import org.jspecify.annotations.NullMarked;
