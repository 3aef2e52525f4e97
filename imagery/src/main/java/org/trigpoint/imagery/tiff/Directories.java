package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.raster.RasterException;

/** Reads the header of a TIFF file and the chain of its directories, with those that a directory names below itself (TIFF 6.0; BigTIFF). */
final class Directories {
    private static final int CLASSIC = 42;
    private static final int BIG = 43;
    /** More directories than files have: pages of a scan. A chain that is longer is damage. */
    private static final int MOST_DIRECTORIES = 4096;

    private static final int MOST_BELOW = 64;

    private final ByteSource source;
    private final ByteOrder order;
    private final boolean big;
    private final Set<Long> seen = new HashSet<>();
    private final List<Ifd> found = new ArrayList<>();

    private Directories(ByteSource source, ByteOrder order, boolean big) {
        this.source = source;
        this.order = order;
        this.big = big;
    }

    /** All directories, each followed by those below it. */
    static List<Ifd> read(ByteSource source) throws IOException {
        if (source.size() < 8) {
            throw notTiff(source, 0, "the file has " + source.size() + " bytes");
        }
        byte[] head = source.read(0, (int) Math.min(16, source.size()));
        int mark = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (mark != 0x4949 && mark != 0x4D4D) {
            throw notTiff(source, 0, "it begins with " + Integer.toHexString(mark) + " and not with II or MM");
        }
        ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer bytes = ByteBuffer.wrap(head).order(order);
        int version = bytes.getShort(2);
        if ((version != CLASSIC && version != BIG)
                || (version == BIG && (head.length < 16 || bytes.getShort(4) != 8))) {
            throw notTiff(source, 2, "its version is " + version + " and not 42, nor 43 with offsets of 8 bytes");
        }
        Directories directories = new Directories(source, order, version == BIG);
        directories.chain(version == BIG ? bytes.getLong(8) : bytes.getInt(4) & 0xFFFF_FFFFL);
        return directories.found;
    }

    private static RasterException notTiff(ByteSource source, long offset, String reason) {
        return new RasterException(
                "TIFF header", offset, reason, "Look whether " + source.name() + " is a TIFF file at all.");
    }

    private void chain(long first) throws IOException {
        long at = first;
        while (at != 0) {
            at = directory(at, true);
        }
        if (found.isEmpty()) {
            throw notTiff(source, 4, "it names no directory");
        }
    }

    /** Reads one, and those below it; returns where the next one is. */
    private long directory(long at, boolean withBelow) throws IOException {
        int countBytes = big ? 8 : 2;
        if (!seen.add(at) || seen.size() > MOST_DIRECTORIES) {
            throw damaged(at, "the chain of directories is a circle or longer than " + MOST_DIRECTORIES);
        }
        inside(at, countBytes);
        ByteBuffer head = ByteBuffer.wrap(source.read(at, countBytes)).order(order);
        long count = big ? head.getLong(0) : head.getShort(0) & 0xFFFF;
        int entryBytes = big ? 20 : 12;
        int nextBytes = big ? 8 : 4;
        if (count < 0 || count > 0xFFFF) {
            throw damaged(at, "a directory claims " + count + " fields, more than 65535");
        }
        int length = (int) count * entryBytes + nextBytes;
        inside(at + countBytes, length);
        ByteBuffer bytes = ByteBuffer.wrap(source.read(at + countBytes, length)).order(order);
        Map<Integer, Ifd.Field> fields = new HashMap<>();
        for (int i = 0; i < count; i++) {
            field(bytes, i * entryBytes, at + countBytes, fields);
        }
        Ifd ifd = new Ifd(source, order, at, fields);
        found.add(ifd);
        if (withBelow) {
            for (long below : ifd.wholes(Tag.SUB_IFDS, MOST_BELOW)) {
                directory(below, false);
            }
        }
        return big ? bytes.getLong(length - nextBytes) : bytes.getInt(length - nextBytes) & 0xFFFF_FFFFL;
    }

    private void field(ByteBuffer bytes, int entry, long base, Map<Integer, Ifd.Field> fields) {
        FieldType type = FieldType.find(bytes.getShort(entry + 2) & 0xFFFF);
        long count = big ? bytes.getLong(entry + 4) : bytes.getInt(entry + 4) & 0xFFFF_FFFFL;
        // A type that is not known is a field that nobody here asks for (TIFF 6.0, page 16).
        if (type == null || count < 0) {
            return;
        }
        int valueAt = entry + (big ? 12 : 8);
        int room = big ? 8 : 4;
        long at;
        if (count <= room / type.size()) {
            at = base + valueAt;
        } else {
            at = big ? bytes.getLong(valueAt) : bytes.getInt(valueAt) & 0xFFFF_FFFFL;
        }
        fields.put(bytes.getShort(entry) & 0xFFFF, new Ifd.Field(type, count, at));
    }

    private void inside(long at, int count) throws RasterException {
        if (at < 0 || at > source.size() - count) {
            throw damaged(at, "a directory is said to be here, and the file ends at " + source.size());
        }
    }

    private static RasterException damaged(long at, String reason) {
        return new RasterException(
                "image file directory", at, reason, "The file is cut short or damaged: fetch it again.");
    }
}
