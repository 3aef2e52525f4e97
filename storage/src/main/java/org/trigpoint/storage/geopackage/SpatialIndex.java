package org.trigpoint.storage.geopackage;

import java.util.List;

/**
 * The index of GeoPackage's extension {@code gpkg_rtree_index} (annex F.3): a tree of envelopes, and the triggers by which programs that
 * change features keep it. Rows that are there before its triggers are to be put into the tree by the one who writes them.
 */
public final class SpatialIndex {
    private SpatialIndex() {}

    /** Name of the tree over a column of geometries. */
    public static String tree(String table, String column) {
        return "rtree_" + table + "_" + column;
    }

    /** Makes the table of extensions, for a file that has none. */
    public static String extensions() {
        return """
                create table gpkg_extensions (table_name text, column_name text, extension_name text not null,
                  definition text not null, scope text not null,
                  constraint ge_tce unique (table_name, column_name, extension_name))""";
    }

    /** Makes the tree, and says that it is there. */
    public static List<String> begin(String table, String column) {
        return List.of(
                "create virtual table " + tree(table, column) + " using rtree (id, minx, maxx, miny, maxy)",
                "insert into gpkg_extensions values ('" + table + "', '" + column
                        + "', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
    }

    /** Makes the triggers, once the rows are there. */
    public static List<String> triggers(String table, String column, String key) {
        String tree = tree(table, column);
        String there = "(new." + column + " notnull and not st_isempty(new." + column + "))";
        String gone = "(new." + column + " isnull or st_isempty(new." + column + "))";
        String same = "old." + key + " = new." + key;
        String put = "insert or replace into " + tree + " values (new." + key + ", st_minx(new." + column
                + "), st_maxx(new." + column + "), st_miny(new." + column + "), st_maxy(new." + column + "));";
        String drop = "delete from " + tree + " where id = old." + key + ";";
        return List.of(
                trigger(tree, "insert", "after insert on " + table, there, put),
                trigger(tree, "update1", "after update of " + column + " on " + table, same + " and " + there, put),
                trigger(tree, "update2", "after update of " + column + " on " + table, same + " and " + gone, drop),
                trigger(
                        tree,
                        "update3",
                        "after update on " + table,
                        "old." + key + " != new." + key + " and " + there,
                        drop + " " + put),
                trigger(
                        tree,
                        "update4",
                        "after update on " + table,
                        "old." + key + " != new." + key + " and " + gone,
                        "delete from " + tree + " where id in (old." + key + ", new." + key + ");"),
                trigger(tree, "delete", "after delete on " + table, "old." + column + " not null", drop));
    }

    private static String trigger(String tree, String name, String on, String when, String action) {
        return "create trigger " + tree + "_" + name + " " + on + " when " + when + " begin " + action + " end";
    }
}
