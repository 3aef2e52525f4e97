package org.trigpoint.threat.zones;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/**
 * Makes an index: puts each shape into the cells of the root, and then cuts cells into parts, level by level, where that spares tests.
 */
final class ZoneIndexBuilder {
    /** A cell whose tests cost no more than this is not cut, by level; about the references that a test looks at. */
    private static final int[] MOST_COST = {0, 1, 3, 8, Integer.MAX_VALUE};

    /** A cell that is smaller than this share of a zone's outline is cut on its account only for what it costs beyond the next number. */
    private static final double LEAST_SHARE = 1 / 128.0;

    private static final int FREE_COST = 8;

    /** Ints that an index may take before cells are cut no more: so many, and so many a shape. */
    private static final long FIRST_INTS = 4_000_000;

    private static final long INTS_PER_SHAPE = 2_000;
    private static final double METERS_PER_DEG = 111_000;
    /** Of a box; wider than all rounding of degrees. */
    private static final double MARGIN_DEG = 1e-7;

    private final List<Shape> shapes;
    private final Edges edges = new Edges();
    private final Reaches reaches = new Reaches();
    private final EntrySplitter splitter = new EntrySplitter(edges, reaches);
    private final IntList codes = new IntList();
    private final Leaves leaves = new Leaves();
    /** By zone: the side of the smallest cell that is cut on its account. */
    private final double[] leastDeg;

    ZoneIndexBuilder(List<Shape> shapes) {
        this.shapes = shapes;
        leastDeg = new double[shapes.size()];
    }

    ZoneIndex build() {
        int rootCells = ZoneTree.ROOT_COLUMNS * ZoneTree.ROOT_ROWS;
        @Nullable IntList[] root = new IntList[rootCells];
        for (int zone = 0; zone < shapes.size(); zone++) {
            add(zone, root);
        }
        edges.trim();
        reaches.trim();
        for (int i = 0; i < rootCells; i++) {
            codes.add(0);
        }
        IntList waiting = new IntList();
        for (int cell = 0; cell < rootCells; cell++) {
            IntList entries = root[cell];
            if (entries != null) {
                int column = (cell % ZoneTree.ROOT_COLUMNS) << ZoneTree.ROOT_SHIFT;
                int row = (cell / ZoneTree.ROOT_COLUMNS) << ZoneTree.ROOT_SHIFT;
                settle(cell, column, row, 0, entries, waiting);
            }
        }
        for (int level = 1; waiting.size() > 0; level++) {
            waiting = cut(level, waiting.toArray());
        }
        return new ZoneIndex(shapes, new ZoneTree(codes.toArray(), leaves.toArray()), edges, reaches);
    }

    private void add(int zone, @Nullable IntList[] root) {
        Shape shape = shapes.get(zone);
        if (shape instanceof Shape.Area area && area.rings().stream().anyMatch(Edges::roundsPole)) {
            return;
        }
        IntList blocks = new IntList();
        switch (shape) {
            case Shape.Circle circle -> {
                reaches.addCircle(circle.centre(), circle.radiusMeters());
                pieces(reaches.end() - 1, blocks);
            }
            case Shape.Corridor corridor -> {
                int first = reaches.end();
                reaches.addCorridor(corridor.line(), corridor.halfWidthMeters());
                pieces(first, blocks);
            }
            case Shape.Area area -> {
                for (int i = 0; i < area.rings().size(); i++) {
                    ring(area.rings().get(i), i > 0, blocks);
                }
            }
        }
        int[] entry = blocks.toArray();
        Box box = shape.box();
        leastDeg[zone] = LEAST_SHARE * outlineDeg(shape);
        Box wider = Box.of(
                box.westDeg() - MARGIN_DEG,
                box.southDeg() - MARGIN_DEG,
                box.westDeg() + box.widthDeg() + MARGIN_DEG,
                box.northDeg() + MARGIN_DEG);
        for (Box part : wider.parts()) {
            split(zone, entry, rootWindow(part), root);
        }
    }

    /** About how long its outline is, in degrees. */
    private static double outlineDeg(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> 2 * Math.PI * circle.radiusMeters() / METERS_PER_DEG;
            case Shape.Area area ->
                area.rings().stream()
                        .mapToDouble(ring -> lengthDeg(ring, ring.getLast()))
                        .sum();
            case Shape.Corridor corridor ->
                lengthDeg(corridor.line(), corridor.line().getFirst())
                        + 2 * Math.PI * corridor.halfWidthMeters() / METERS_PER_DEG;
        };
    }

    private static double lengthDeg(List<Position> line, Position first) {
        double length = 0;
        Position before = first;
        for (Position at : line) {
            length += Math.abs(at.latDeg() - before.latDeg()) + Math.abs(Angles.turnDeg(before.lonDeg(), at.lonDeg()));
            before = at;
        }
        return length;
    }

    private void pieces(int first, IntList blocks) {
        blocks.add(((reaches.end() - first) << EntrySplitter.COUNT_SHIFT) | EntrySplitter.REACHES);
        for (int piece = first; piece < reaches.end(); piece++) {
            blocks.add(piece);
        }
    }

    private void ring(List<Position> ring, boolean hole, IntList blocks) {
        int first = edges.end();
        edges.add(ring);
        blocks.add((((edges.end() - first) / Edges.STRIDE) << EntrySplitter.COUNT_SHIFT)
                | (hole ? EntrySplitter.BASE : 0));
        for (int edge = first; edge < edges.end(); edge += Edges.STRIDE) {
            blocks.add(edge);
        }
    }

    private static CellWindow rootWindow(Box box) {
        int west = Math.min(ZoneTree.ROOT_COLUMNS - 1, (int) (box.westDeg() + 180));
        int east = Math.min(ZoneTree.ROOT_COLUMNS - 1, (int) (box.eastDeg() + 180));
        int south = Math.min(ZoneTree.ROOT_ROWS - 1, (int) (box.southDeg() + 90));
        int north = Math.min(ZoneTree.ROOT_ROWS - 1, (int) (box.northDeg() + 90));
        return new CellWindow(
                west << ZoneTree.ROOT_SHIFT,
                south << ZoneTree.ROOT_SHIFT,
                ZoneTree.ROOT_SHIFT,
                east - west + 1,
                north - south + 1);
    }

    /** Hands an entry's blocks to the cells of the root that a window has. */
    private void split(int zone, int[] blocks, CellWindow window, @Nullable IntList[] root) {
        splitter.begin(window);
        blocks(blocks, 0, blocks.length);
        int firstColumn = window.column() >> ZoneTree.ROOT_SHIFT;
        int firstRow = window.row() >> ZoneTree.ROOT_SHIFT;
        splitter.end(zone, cell -> {
            int at = (firstRow + window.rowOf(cell)) * ZoneTree.ROOT_COLUMNS + firstColumn + window.columnOf(cell);
            IntList list = root[at];
            if (list == null) {
                list = new IntList();
                root[at] = list;
            }
            return list;
        });
    }

    private void blocks(int[] blocks, int begin, int end) {
        int at = begin;
        while (at < end) {
            int head = blocks[at++];
            int next = at + (head >> EntrySplitter.COUNT_SHIFT);
            splitter.block(head, blocks, at, next);
            at = next;
        }
    }

    /** Gives a cell its code, or lets it wait to be cut: the place of its code, its column, row, count of ints and ints go into the list. */
    private void settle(int place, int column, int row, int level, IntList entries, IntList waiting) {
        int[] all = entries.toArray();
        if (cost(all, cellDeg(level)) > MOST_COST[level] && isRoom(waiting)) {
            waiting.add(place);
            waiting.add(column);
            waiting.add(row);
            waiting.add(all.length);
            waiting.addAll(all, 0, all.length);
        } else {
            codes.set(place, leaves.put(all));
        }
    }

    private boolean isRoom(IntList waiting) {
        return codes.size() + leaves.size() + (long) waiting.size() < FIRST_INTS + INTS_PER_SHAPE * shapes.size();
    }

    private static double cellDeg(int level) {
        return 1.0 / (1 << (level * ZoneTree.FAN_BITS));
    }

    private int cost(int[] entries, double cellDeg) {
        int sum = 0;
        int at = 0;
        while (at < entries.length) {
            int entry = entries[at++];
            if ((entry & 1) != 0) {
                int next = at + 1 + entries[at];
                boolean reaches = (entries[at + 1] & EntrySplitter.REACHES) != 0;
                // Two more for where on the earth the position is.
                int cost = next - at - (reaches ? 0 : 2);
                sum += cellDeg >= leastDeg[entry >> 1] ? cost : Math.max(0, cost - FREE_COST);
                at = next;
            }
        }
        return sum;
    }

    /** Cuts all cells that wait, and gives those of their parts that wait now. */
    private IntList cut(int level, int[] cells) {
        IntList waiting = new IntList();
        IntList[] parts = new IntList[ZoneTree.PARTS];
        Arrays.setAll(parts, _ -> new IntList());
        int shift = ZoneTree.ROOT_SHIFT - level * ZoneTree.FAN_BITS;
        int at = 0;
        while (at < cells.length) {
            int place = cells[at];
            CellWindow window = new CellWindow(cells[at + 1], cells[at + 2], shift, ZoneTree.FAN, ZoneTree.FAN);
            int begin = at + 4;
            at = begin + cells[at + 3];
            if (isRoom(waiting)) {
                hand(cells, begin, at, window, parts);
                cut(place, level, window, parts, waiting);
            } else {
                codes.set(place, leaves.put(Arrays.copyOfRange(cells, begin, at)));
            }
        }
        return waiting;
    }

    private void cut(int place, int level, CellWindow window, IntList[] parts, IntList waiting) {
        int first = codes.size();
        codes.set(place, ~first);
        for (int i = 0; i < parts.length; i++) {
            codes.add(0);
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].size() > 0) {
                int column = window.column() + (window.columnOf(i) << window.shift());
                int row = window.row() + (window.rowOf(i) << window.shift());
                settle(first + i, column, row, level, parts[i], waiting);
                parts[i].cut(0);
            }
        }
    }

    /** Hands the entries of a cell to its parts. */
    private void hand(int[] entries, int begin, int end, CellWindow window, IntList[] parts) {
        int at = begin;
        while (at < end) {
            int entry = entries[at++];
            if ((entry & 1) == 0) {
                for (IntList part : parts) {
                    part.add(entry);
                }
                continue;
            }
            int next = at + 1 + entries[at];
            splitter.begin(window);
            blocks(entries, at + 1, next);
            splitter.end(entry >> 1, cell -> parts[cell]);
            at = next;
        }
    }
}
