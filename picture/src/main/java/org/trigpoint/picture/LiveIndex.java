package org.trigpoint.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;

/**
 * What frames are made from, in columns by handle: each track once as its 56 bytes and its label, the grid, and what changed.
 *
 * <p>Changed only by settling; one thread may read it meanwhile if it is the one that settles.
 */
final class LiveIndex {
    private static final byte OFF_MAP = -1;
    private static final int MOST_NAME_BYTES = 255;
    private static final int LABEL_HEAD = 29;

    final Grid grid = new Grid();
    final ChangeLog changes = new ChangeLog();

    private PrivateAircraft aircraft = PrivateAircraft.NONE;
    private byte[] records = new byte[0];
    private byte[] classes = new byte[0];
    private int[] places = new int[0];
    private int[] marks = new int[0];
    private int mark;
    private long[] labelTicks = new long[0];

    @SuppressWarnings("NullAway")
    private @Nullable Cell[] cells = new Cell[0];

    @SuppressWarnings("NullAway")
    private byte[] @Nullable [] labels = new byte[0][];

    @SuppressWarnings("NullAway")
    private @Nullable String[] names = new String[0];

    byte[] records() {
        return records;
    }

    boolean onMap(int handle) {
        return handle < classes.length && classes[handle] != OFF_MAP;
    }

    int visibilityClass(int handle) {
        return classes[handle];
    }

    boolean within(Window window, int handle) {
        int at = handle * ShipRecord.SIZE;
        return window.contains(ShipRecord.lonE7(records, at), ShipRecord.latE7(records, at));
    }

    byte[] label(int handle) {
        return Objects.requireNonNull(labels[handle]);
    }

    boolean relabelledAfter(int handle, long tick) {
        return labelTicks[handle] > tick;
    }

    /** Begins a round in which {@link #firstInRound} tells handles apart. */
    void beginRound() {
        if (++mark == Integer.MAX_VALUE) {
            Arrays.fill(marks, 0);
            mark = 1;
        }
    }

    boolean firstInRound(int handle) {
        if (marks[handle] == mark) {
            return false;
        }
        marks[handle] = mark;
        return true;
    }

    /** Hides these aircraft from now on: what is put before keeps its class. */
    void hide(PrivateAircraft hidden) {
        aircraft = hidden;
    }

    private int flags(Track track, boolean ownShip) {
        return (ownShip ? ShipRecord.FLAG_OWN_SHIP : 0)
                | (Visible.hiddenByDefault(track, aircraft) ? ShipRecord.FLAG_HIDDEN : 0);
    }

    /** Puts what is known of a track now in the place of what was. */
    void put(int handle, Track track, boolean ownShip) {
        Estimate estimate = track.estimate();
        if (estimate == null) {
            remove(handle);
            return;
        }
        ensure(handle);
        Cell before = cells[handle];
        if (before != null) {
            tally(before, handle, -1);
        }
        ShipRecord.write(records, handle * ShipRecord.SIZE, handle, track, estimate, flags(track, ownShip));
        classes[handle] = (byte) Visible.classOf(track, aircraft);
        Cell after = moved(handle, before);
        tally(after, handle, 1);
        label(handle, track);
        changes.changed(handle, ChangeLog.block(after));
        if (before != null && ChangeLog.block(before) != ChangeLog.block(after)) {
            changes.changed(handle, ChangeLog.block(before));
        }
    }

    /** Takes a track off the map. */
    void remove(int handle) {
        if (!onMap(handle)) {
            return;
        }
        Cell cell = Objects.requireNonNull(cells[handle]);
        tally(cell, handle, -1);
        takeOut(handle, cell);
        cells[handle] = null;
        labels[handle] = null;
        names[handle] = null;
        classes[handle] = OFF_MAP;
        changes.changed(handle, ChangeLog.block(cell));
    }

    private Cell moved(int handle, @Nullable Cell before) {
        int at = handle * ShipRecord.SIZE;
        int lon = ShipRecord.lonE7(records, at);
        int lat = ShipRecord.latE7(records, at);
        if (before != null && before.column == Grid.column(lon) && before.row == Grid.row(lat)) {
            return before;
        }
        if (before != null) {
            takeOut(handle, before);
        }
        Cell after = grid.at(lon, lat);
        places[handle] = after.add(handle);
        grid.listed(after);
        cells[handle] = after;
        return after;
    }

    private void takeOut(int handle, Cell cell) {
        int moved = cell.removeAt(places[handle]);
        if (moved >= 0) {
            places[moved] = places[handle];
        }
        grid.dropIfEmpty(cell);
    }

    private void tally(Cell cell, int handle, int sign) {
        int at = handle * ShipRecord.SIZE;
        cell.tally(classes[handle])
                .add(
                        ShipRecord.lonE7(records, at),
                        ShipRecord.latE7(records, at),
                        ShipRecord.moves(records, at),
                        ShipRecord.inDistress(records, at),
                        sign);
    }

    private void label(int handle, Track track) {
        String shown = shownName(track);
        if (labels[handle] != null && Objects.equals(names[handle], shown)) {
            return;
        }
        names[handle] = shown;
        byte[] name = cut((shown == null ? "" : shown).getBytes(StandardCharsets.UTF_8));
        labels[handle] = ByteBuffer.allocate(LABEL_HEAD + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(handle)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(track.id().high())
                .putLong(track.id().low())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(mmsi(track))
                .put((byte) name.length)
                .put(name)
                .array();
        labelTicks[handle] = changes.tick() + 1;
    }

    private static long mmsi(Track track) {
        return Identity.isMmsi(track.identity())
                ? Identity.unpack(track.identity()).number()
                : 0;
    }

    /**
     * Its name; of a track that only sensors see, the sensor that saw it first, which stays the same; of one with another number than
     * an MMSI, that number.
     */
    private static @Nullable String shownName(Track track) {
        Identity identity = Identity.unpack(track.identity());
        if (track.name() == null
                && identity.scheme() != Identity.Scheme.MMSI
                && identity.scheme() != Identity.Scheme.NONE) {
            return identity.text().toUpperCase(Locale.ROOT);
        }
        boolean sensed = track.name() == null && track.identity() == Identity.NONE;
        return sensed && !track.contributors().isEmpty()
                ? track.contributors().getFirst().receiver()
                : track.name();
    }

    /** Cuts between characters. */
    private static byte[] cut(byte[] utf8) {
        int length = Math.min(utf8.length, MOST_NAME_BYTES);
        while (length < utf8.length && length > 0 && (utf8[length] & 0xC0) == 0x80) {
            length--;
        }
        return Arrays.copyOf(utf8, length);
    }

    private void ensure(int handle) {
        int had = classes.length;
        if (handle < had) {
            return;
        }
        int capacity = Math.max(1_024, Math.max(handle + 1, had + had / 2));
        records = Arrays.copyOf(records, capacity * ShipRecord.SIZE);
        classes = Arrays.copyOf(classes, capacity);
        Arrays.fill(classes, had, capacity, OFF_MAP);
        places = Arrays.copyOf(places, capacity);
        marks = Arrays.copyOf(marks, capacity);
        labelTicks = Arrays.copyOf(labelTicks, capacity);
        cells = Arrays.copyOf(cells, capacity);
        labels = Arrays.copyOf(labels, capacity);
        names = Arrays.copyOf(names, capacity);
    }
}
