/** What every GeoPackage has (OGC 12-128r17), for those that write one: its tables, its index, its geometries. */
@NullMarked
package org.trigpoint.storage.geopackage;

import org.jspecify.annotations.NullMarked;
