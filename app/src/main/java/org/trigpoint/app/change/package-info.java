/**
 * Change between scenes from the command line: a report enters; a table, GeoJSON and a picture leave. One thread.
 */
@NullMarked
package org.trigpoint.app.change;

import org.jspecify.annotations.NullMarked;
