package org.trigpoint.storage.export;

import java.util.List;
import org.trigpoint.storage.geopackage.GeoPackageTables;

/**
 * Tables of an exported GeoPackage. {@code segment}: a piece of a track as a line with the time in seconds since 1970 as its measure, or a lone
 * point; {@code point}: each place with both of its times and how it moved; {@code export} and {@code licence}: what it is, and under
 * which terms.
 */
final class GeoPackageExportTables {
    static final List<String> ALL = List.of(
            """
            create table segment (fid integer primary key autoincrement not null, geom geometry, track text not null,
              identity text, name text, platform text not null, ship_type integer not null, late boolean not null,
              points integer not null, first_time datetime not null, last_time datetime not null,
              first_known datetime not null, last_known datetime not null, tlp text not null,
              releasable_to text not null, licence text not null)""",
            """
            create table point (fid integer primary key autoincrement not null, geom point, segment integer not null,
              time datetime not null, known datetime not null, time_us integer not null, known_us integer not null,
              east_mps double not null, north_mps double not null, speed_mps double not null, course_deg double,
              sigma_m double not null)""",
            "create table export (fid integer primary key autoincrement not null, name text not null, said text not null)",
            """
            create table licence (fid integer primary key autoincrement not null, licence text not null, tlp text not null,
              releasable_to text not null, pieces integer not null, points integer not null)""");

    static final String PUT_SEGMENT = "insert into segment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String PUT_POINT = "insert into point values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String PUT_SAID = "insert into export values (null, ?, ?)";
    static final String PUT_LICENCE = "insert into licence values (null, ?, ?, ?, ?, ?)";
    static final String PUT_CONTENTS =
            "insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values (?, ?, ?, ?, ?)";
    static final List<String> GEOMETRIES = List.of(
            "insert into gpkg_geometry_columns values ('segment', 'geom', 'GEOMETRY', " + GeoPackageTables.WGS84
                    + ", 0, 1)",
            "insert into gpkg_geometry_columns values ('point', 'geom', 'POINT', " + GeoPackageTables.WGS84
                    + ", 0, 0)");

    private GeoPackageExportTables() {}
}
