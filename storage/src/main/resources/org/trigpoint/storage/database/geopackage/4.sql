-- Segments near each other packed together, so that a question over an area reads few rows; what is in none yet is in
-- segment_tree. A block has the least serial of its segments for its number, and the greatest as last.
create table block (fid integer primary key, last integer not null, packed blob not null);
create virtual table block_tree using rtree (fid, west, east, south, north, t0, t1);
insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values
  ('block', 'attributes', 'block', 'An index of the segments', 0);
