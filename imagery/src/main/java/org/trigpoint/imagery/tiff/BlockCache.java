package org.trigpoint.imagery.tiff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks that were decoded, those used last, up to a bound. Shared by all images of a file. For any thread. */
final class BlockCache {
    /** One block: of which image, and which of its blocks. */
    record Key(int image, int block) {}

    private final long mostBytes;
    private long heldBytes;
    private final Map<Key, float[][]> blocks = new LinkedHashMap<>(64, 0.75f, true);

    BlockCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized float @Nullable [][] find(Key key) {
        return blocks.get(key);
    }

    synchronized void put(Key key, float[][] block) {
        if (bytes(block) > mostBytes) {
            return;
        }
        float[][] before = blocks.put(key, block);
        heldBytes += bytes(block) - (before == null ? 0 : bytes(before));
        while (heldBytes > mostBytes) {
            float[][] oldest = blocks.remove(blocks.keySet().iterator().next());
            heldBytes -= oldest == null ? 0 : bytes(oldest);
        }
    }

    private static long bytes(float[][] block) {
        return (long) block.length * block[0].length * Float.BYTES;
    }
}
