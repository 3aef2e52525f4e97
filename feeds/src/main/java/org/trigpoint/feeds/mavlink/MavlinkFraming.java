package org.trigpoint.feeds.mavlink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.mavlink.frame.SigningKey;

/** Cuts what vehicles send, as the options {@code operators} and {@code key} of the source say. */
public final class MavlinkFraming implements Cutter.Framing {
    /** Of a source without options. */
    public static final MavlinkFraming PLAIN = new MavlinkFraming(false, null);

    private static final int KEY_DIGITS = 64;

    private final boolean operatorsKept;
    private final @Nullable SigningKey key;

    private MavlinkFraming(boolean operatorsKept, @Nullable SigningKey key) {
        this.operatorsKept = operatorsKept;
        this.key = key;
    }

    /** True when these options say that what drones tell of their operators is kept. */
    static boolean keepsOperators(Map<String, String> options) {
        return "keep".equals(options.get("operators"));
    }

    @Override
    public MavlinkFraming with(Map<String, String> options) throws IOException {
        String file = options.get("key");
        return new MavlinkFraming(keepsOperators(options), file == null ? null : read(Path.of(file)));
    }

    /** A key as its 32 bytes, or as 64 hexadecimal digits. */
    private static SigningKey read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IOException("The key " + file + " cannot be read: " + e.getMessage(), e);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        try {
            return new SigningKey(text.length() == KEY_DIGITS ? HexFormat.of().parseHex(text) : bytes);
        } catch (IllegalArgumentException e) {
            throw new IOException("The key " + file + " is neither 32 bytes nor 64 hexadecimal digits", e);
        }
    }

    @Override
    public Cutter open(byte[] head, Cutter.Messages messages) {
        return new MavlinkCutter(new Handover(operatorsKept, key, messages));
    }
}
