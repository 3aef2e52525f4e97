package org.trigpoint.imagery.bytes;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server has under an address, by ranges. Blocks that were read are kept, the latest used ones, and blocks that lie beside each
 * other are asked for in one request, so that the header and a tile of an image cost few.
 */
final class HttpBytes implements ByteSource {
    /**
     * How much is asked for and kept.
     *
     * @param blockBytes of one block
     * @param keptBytes of all blocks that are kept
     * @param attempts at one request, until it is given up
     * @param pauseMillis before the second attempt; twice that before the third, and so on
     */
    record Settings(int blockBytes, long keptBytes, int attempts, long pauseMillis) {
        static Settings usual() {
            return new Settings(1 << 16, 16L << 20, 4, 250);
        }
    }

    private final RangeClient client;
    private final Settings settings;
    private final long size;
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(64, 0.75f, true);

    private HttpBytes(RangeClient client, Settings settings, RangeClient.Part first) {
        this.client = client;
        this.settings = settings;
        this.size = first.total();
        blocks.put(0L, first.bytes());
    }

    static HttpBytes open(URI address, Settings settings) throws IOException {
        RangeClient client = new RangeClient(address, settings.attempts, settings.pauseMillis);
        try {
            return new HttpBytes(client, settings, client.open(settings.blockBytes));
        } catch (IOException failed) {
            client.close();
            throw failed;
        }
    }

    @Override
    public String name() {
        return client.address().toString();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized byte[] read(long offset, int count) throws IOException {
        Ranges.check(this, offset, count);
        byte[] bytes = new byte[count];
        if (count == 0) {
            return bytes;
        }
        List<byte[]> parts = blocks(offset / settings.blockBytes, (offset + count - 1) / settings.blockBytes);
        int skip = (int) (offset % settings.blockBytes);
        int at = 0;
        for (byte[] part : parts) {
            int length = Math.min(part.length - skip, count - at);
            System.arraycopy(part, skip, bytes, at, length);
            at += length;
            skip = 0;
        }
        return bytes;
    }

    private List<byte[]> blocks(long first, long last) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        long block = first;
        while (block <= last) {
            byte[] kept = blocks.get(block);
            if (kept != null) {
                parts.add(kept);
                block++;
                continue;
            }
            long end = block;
            while (end < last && !blocks.containsKey(end + 1)) {
                end++;
            }
            parts.addAll(fetch(block, end));
            block = end + 1;
        }
        while (blocks.size() > 1 && (long) blocks.size() * settings.blockBytes > settings.keptBytes) {
            blocks.remove(blocks.keySet().iterator().next());
        }
        return parts;
    }

    private List<byte[]> fetch(long first, long last) throws IOException {
        long from = first * settings.blockBytes;
        long to = Math.min(size, (last + 1) * settings.blockBytes);
        byte[] all = client.read(from, Math.toIntExact(to - from));
        List<byte[]> parts = new ArrayList<>();
        for (long block = first; block <= last; block++) {
            int at = (int) (block * settings.blockBytes - from);
            byte[] part = Arrays.copyOfRange(all, at, Math.min(all.length, at + settings.blockBytes));
            parts.add(part);
            blocks.put(block, part);
        }
        return parts;
    }

    @Override
    public void close() {
        client.close();
    }
}
