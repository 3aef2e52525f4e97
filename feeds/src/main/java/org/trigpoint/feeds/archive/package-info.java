/**
 * Public archives of decoded AIS: the tables of the Danish Maritime Authority and of MarineCadastre, as they are published.
 *
 * <p>What enters: rows, each a raw message, and the header that names their columns. What leaves: one position for each row, and
 * the static data of a craft when it is new or has changed. Pure functions of one thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.archive;

import org.jspecify.annotations.NullMarked;
