-- Beside the tracks: every version of every zone, every revision of every alert, and the scenes that sensors searched.
-- Times are microseconds since 1970-01-01 UTC; reach_m is the radius of a circle or half the width of a corridor.
create table zone (fid integer primary key, geom blob not null, audience integer not null, id text not null,
  revision integer not null, ended boolean not null, name text not null, category text not null, kind text not null,
  reach_m double, valid0_us integer, valid1_us integer, known_us integer not null, person text not null,
  tlp text not null, releasable_to text not null, licence text not null, packed blob not null,
  unique (audience, id, revision));
create table alert (fid integer primary key, geom blob, id text not null, audience integer not null,
  revision integer not null, state text not null, rule text not null, rule_version integer not null,
  headline text not null, subjects text not null, severity text not null, urgency text not null, score double not null,
  distress boolean not null, kind text, reach_m double, t0_us integer not null, t1_us integer not null,
  expires_us integer not null, known_us integer not null, reason text not null, person text not null,
  tlp text not null, releasable_to text not null, licence text not null, layer text not null, packed blob not null,
  unique (id, revision));
create table scene (fid integer primary key, geom blob not null, audience integer not null, known_us integer not null,
  source integer not null, sequence integer not null, ordinal integer not null, sensor text not null, name text not null,
  t0_us integer not null, t1_us integer not null, tlp text not null, releasable_to text not null, licence text not null,
  packed blob not null, unique (audience, known_us, source, sequence, ordinal));
create index alert_known on alert (layer, known_us);
create index scene_time on scene (t0_us, t1_us);
insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values
  ('zone', 'features', 'zone', 'Areas, corridors and circles with a meaning, a row a version', 4326),
  ('alert', 'features', 'alert', 'Alerts, a row a revision', 4326),
  ('scene', 'features', 'scene', 'What imaging sensors searched', 4326);
insert into gpkg_geometry_columns values ('zone', 'geom', 'GEOMETRY', 4326, 0, 0),
  ('alert', 'geom', 'GEOMETRY', 4326, 0, 0), ('scene', 'geom', 'POLYGON', 4326, 0, 0);
