/**
 * The database in which a station keeps what may be asked for long after: a GeoPackage file of its own, or PostGIS.
 *
 * <p>What enters: work on a session, for writing or for reading, from any thread; writers take turns. What leaves: what the work gave, or an
 * SQLException when it may be tried again. Tables are made and changed by numbered scripts, one folder a {@link org.trigpoint.storage.database.Dialect}: whoever needs another
 * table adds a script of the next number to each folder.
 */
@NullMarked
package org.trigpoint.storage.database;

import org.jspecify.annotations.NullMarked;
