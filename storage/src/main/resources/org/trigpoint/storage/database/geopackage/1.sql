-- GeoPackage 1.3 (OGC 12-128r17), clauses 1.1 and 2.1.
create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key,
  organization text not null, organization_coordsys_id integer not null, definition text not null,
  description text);
insert into gpkg_spatial_ref_sys values
  ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', null),
  ('Undefined geographic', 0, 'NONE', 0, 'undefined', null),
  ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', null);
create table gpkg_contents (table_name text not null primary key, data_type text not null,
  identifier text unique, description text default '',
  last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x double, min_y double, max_x double, max_y double, srs_id integer,
  constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
create table gpkg_geometry_columns (table_name text not null, column_name text not null,
  geometry_type_name text not null, srs_id integer not null, z tinyint not null, m tinyint not null,
  constraint pk_geom_cols primary key (table_name, column_name),
  constraint uk_gc_table_name unique (table_name),
  constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
-- Where tracks were. Times are microseconds since 1970-01-01 UTC; those of the tree are seconds since 2026 began.
create table track (fid integer primary key autoincrement, id text not null unique, name text, identity text,
  platform text not null, transponder text not null, ship_type integer not null, status text not null,
  tlp text not null, releasable_to text not null, licence text not null,
  began_us integer not null, known_us integer not null, packed_identity integer not null);
create table segment (fid integer primary key, geom blob not null,
  track integer not null references track(fid), late boolean not null, points integer not null,
  t0_us integer not null, t1_us integer not null, known0_us integer not null, known1_us integer not null,
  packed blob not null);
create index segment_track on segment (track, t0_us);
create virtual table segment_tree using rtree (fid, west, east, south, north, t0, t1);
create table trigpoint (fid integer primary key, schema integer not null);
insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values
  ('segment', 'features', 'segment', 'Where tracks were: the measure is seconds since 1970-01-01 UTC', 4326),
  ('track', 'attributes', 'track', 'What is known of each track', 0),
  ('trigpoint', 'attributes', 'trigpoint', 'Version of these tables', 0);
insert into gpkg_geometry_columns values ('segment', 'geom', 'GEOMETRY', 4326, 0, 1);
