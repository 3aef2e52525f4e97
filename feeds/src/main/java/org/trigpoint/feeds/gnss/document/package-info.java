/**
 * Documents with positions: GPX 1.0 and 1.1, KML 2.x, features of GeoJSON (RFC 7946).
 *
 * <p>What enters: a stream of XML, or the bytes of one feature. What leaves: records of points and paths, or rejections. One thread at
 * a time.
 */
@NullMarked
package org.trigpoint.feeds.gnss.document;

import org.jspecify.annotations.NullMarked;
