package org.trigpoint.feeds.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.model.recording.Raw;

/** Frames a stream by a {@link Cutter} of its format. What it hands on is copied once, into arrays that are never written again. */
final class CuttingFramer implements Framer {
    private static final int PAGE_BYTES = 1 << 16;

    private final Cutter.Framing framing;
    private final LineFramer.Lines messages;
    private final byte[] chunk;
    private final List<Raw> cut = new ArrayList<>();
    private byte[] page = new byte[0];
    private int used;
    private @Nullable Cutter cutter;

    CuttingFramer(Cutter.Framing framing, int chunkBytes, LineFramer.Lines messages) {
        this.framing = framing;
        this.messages = messages;
        chunk = new byte[chunkBytes];
    }

    @Override
    public boolean readFrom(InputStream in) throws IOException, InterruptedException {
        int read = in.read(chunk);
        if (read < 0) {
            return false;
        }
        Cutter open = cutter;
        if (open == null) {
            open = framing.open(Arrays.copyOf(chunk, read), this::keep);
            cutter = open;
        }
        open.take(chunk, 0, read);
        hand();
        return true;
    }

    private void keep(byte[] array, int offset, int length) {
        if (page.length - used < length) {
            page = new byte[Math.max(PAGE_BYTES, length)];
            used = 0;
        }
        System.arraycopy(array, offset, page, used, length);
        cut.add(Raw.view(page, used, length));
        used += length;
    }

    private void hand() throws InterruptedException {
        try {
            for (Raw raw : cut) {
                messages.line(raw);
            }
        } finally {
            cut.clear();
        }
    }

    @Override
    public void end() throws InterruptedException {
        Cutter open = cutter;
        if (open != null) {
            open.end();
            cutter = null;
            hand();
        }
    }

    @Override
    public void endOfDatagram() throws InterruptedException {
        Cutter open = cutter;
        if (open != null && !open.spansDatagrams()) {
            end();
        }
    }
}
