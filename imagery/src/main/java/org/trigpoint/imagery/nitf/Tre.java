package org.trigpoint.imagery.nitf;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.raster.RasterException;

/**
 * A tagged record extension: what it is called and where its data stand.
 *
 * @param tag registered name, such as RPC00B
 * @param offset of its data in the file, in bytes
 * @param sizeBytes of its data
 */
public record Tre(String tag, long offset, int sizeBytes) {
    private static final int HEADER_BYTES = 11;

    /** The extensions of an area that begins with its length, in five digits, and the number of the segment it overflows into. */
    static List<Tre> area(NitfCursor in, String field) throws RasterException {
        int length = in.count(field, 5, 99_999);
        if (length == 0) {
            return List.of();
        }
        if (length < 3) {
            throw new RasterException(
                    field,
                    in.offset() - 5,
                    "must be 0, or 3 or more, not " + length,
                    "The file is damaged: fetch it again.");
        }
        in.skip(field, 3);
        return list(in, length - 3);
    }

    static List<Tre> list(NitfCursor in, int length) throws RasterException {
        List<Tre> all = new ArrayList<>();
        int left = length;
        while (left >= HEADER_BYTES) {
            String tag = in.text("CETAG", 6);
            int size = in.count("CEL", 5, left - HEADER_BYTES);
            all.add(new Tre(tag, in.offset(), size));
            in.skip(tag, size);
            left -= HEADER_BYTES + size;
        }
        in.skip("CETAG", left);
        return all;
    }
}
