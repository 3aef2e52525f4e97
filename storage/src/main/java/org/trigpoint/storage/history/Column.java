package org.trigpoint.storage.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.storage.database.DatabaseSession;
import org.trigpoint.storage.database.Dialect;

/**
 * A column of a table beside the tracks.
 *
 * @param value what stands in it
 */
record Column<T>(String name, Function<T, @Nullable Object> value) {
    static final String GEOMETRY = "geom";
    /** Between names of audiences, which have no commas. */
    static final String AND = ",";

    /** Bytes of a codec, for reading the row again: its version as u8, then what it writes. */
    static <T> byte[] packed(T noun, Codec<T> codec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(codec.version());
            codec.write(noun, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes it", e);
        }
        return bytes.toByteArray();
    }

    static String releasableTo(Marking marking) {
        return String.join(AND, marking.releasableTo());
    }

    static @Nullable String kind(@Nullable Shape shape) {
        return switch (shape) {
            case null -> null;
            case Shape.Circle _ -> "circle";
            case Shape.Area _ -> "area";
            case Shape.Corridor _ -> "corridor";
        };
    }

    /** Radius or half width in metres; null of what is as wide as it is drawn. */
    static @Nullable Double reachMeters(@Nullable Shape shape) {
        return switch (shape) {
            case null -> null;
            case Shape.Circle circle -> circle.radiusMeters();
            case Shape.Area _ -> null;
            case Shape.Corridor corridor -> corridor.halfWidthMeters();
        };
    }

    /** Puts rows into a table; those that are there already stay as they are. A {@link Shape} is written as a geometry. */
    static <T> void put(
            String table, List<Column<T>> columns, Collection<T> rows, Dialect dialect, DatabaseSession session)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String places = columns.stream().map(column -> column.place(dialect)).collect(Collectors.joining(", "));
        PreparedStatement put = session.prepare(
                "insert into " + table + " (" + names + ") values (" + places + ") on conflict do nothing");
        for (T row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                set(put, i + 1, columns.get(i).value().apply(row), dialect);
            }
            put.addBatch();
        }
        put.executeBatch();
    }

    private String place(Dialect dialect) {
        return name.equals(GEOMETRY) && dialect == Dialect.POSTGIS ? "ST_GeomFromEWKB(?)" : "?";
    }

    private static void set(PreparedStatement put, int at, @Nullable Object value, Dialect dialect)
            throws SQLException {
        switch (value) {
            case null -> put.setNull(at, Types.NULL);
            case Shape shape -> put.setBytes(at, ShapeGeometry.bytes(shape, dialect));
            // PostgreSQL has no character 0.
            case String text -> put.setString(at, text.replace('\0', '\uFFFD'));
            case byte[] bytes -> put.setBytes(at, bytes);
            default -> put.setObject(at, value);
        }
    }
}
