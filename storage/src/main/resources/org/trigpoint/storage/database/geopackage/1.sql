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
