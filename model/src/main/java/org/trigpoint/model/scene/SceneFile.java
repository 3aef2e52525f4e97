package org.trigpoint.model.scene;

import java.util.regex.Pattern;

/**
 * A file that holds pixels of a scene.
 *
 * @param href where it is: an absolute path of this machine or an http address
 * @param mediaType as RFC 6838 writes it; empty when unknown
 * @param sizeBytes its length
 * @param sha256Hex SHA-256 of its bytes as they were added, 64 lower-case digits; empty when they were not read
 */
public record SceneFile(String href, String mediaType, long sizeBytes, String sha256Hex) {
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{64})?");

    public SceneFile {
        if (href.isEmpty() || sizeBytes < 0) {
            throw new IllegalArgumentException("A file is somewhere and has 0 bytes or more, not " + sizeBytes);
        }
        if (!HASH.matcher(sha256Hex).matches()) {
            throw new IllegalArgumentException("A SHA-256 has 64 digits, not " + sha256Hex);
        }
    }

    /** True when it is read over the network. */
    public boolean isRemote() {
        return href.startsWith("http://") || href.startsWith("https://");
    }
}
