-- Finding by identity; an age limit for each layer. A track without a layer was written by an earlier program.
alter table track add column layer text;
create index track_identity on track (packed_identity);
create index track_layer on track (layer);
