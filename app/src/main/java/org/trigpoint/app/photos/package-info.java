/**
 * Photos located from the command line: files enter, tables, GeoJSON and CSV leave. One thread.
 */
@NullMarked
package org.trigpoint.app.photos;

import org.jspecify.annotations.NullMarked;
