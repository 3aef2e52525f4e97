package org.trigpoint.server.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file, whole or one range of it (RFC 9110, 14): what a tile reader asks for. Several ranges at once get the whole file. */
record RangedFile(Path path, String type) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** First byte and length of an answer. */
    private record Part(long from, long length) {}

    /** Writes what a Range header asks for; the whole file without one. */
    void write(HttpServletResponse response, @Nullable String range) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            long size = file.size();
            Matcher asked = RANGE.matcher(range == null ? "" : range);
            boolean ranged = asked.matches() && !asked.group().equals("bytes=-");
            Part part = ranged ? part(asked, size) : new Part(0, size);
            response.setHeader("Accept-Ranges", "bytes");
            if (part.length() <= 0 && ranged) {
                response.setStatus(416);
                response.setHeader("Content-Range", "bytes */" + size);
                return;
            }
            if (ranged) {
                response.setStatus(206);
                response.setHeader(
                        "Content-Range", "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + size);
            }
            response.setContentType(type);
            response.setContentLengthLong(part.length());
            copy(file, part, response.getOutputStream());
        }
    }

    private static Part part(Matcher asked, long size) {
        if (asked.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(asked.group(2)));
            return new Part(size - last, last);
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        return new Part(from, to - from + 1);
    }

    private static void copy(FileChannel file, Part part, OutputStream out) throws IOException {
        WritableByteChannel channel = Channels.newChannel(out);
        long done = 0;
        while (done < part.length()) {
            long moved = file.transferTo(part.from() + done, part.length() - done, channel);
            if (moved <= 0) {
                throw new IOException("The file became shorter while it was sent: " + done + " of " + part.length());
            }
            done += moved;
        }
    }
}
