/**
 * STAC items and collections (SpatioTemporal Asset Catalog 1.0 and 1.1), read and written.
 *
 * <p>The bytes of a document enter, a record of it leaves, or a {@link org.trigpoint.imagery.stac.StacException} that says at which path of the
 * document what is wrong. Written documents are of version 1.1.0. Nothing here opens what a document names. Stateless, on any thread.
 */
@NullMarked
package org.trigpoint.imagery.stac;

import org.jspecify.annotations.NullMarked;
