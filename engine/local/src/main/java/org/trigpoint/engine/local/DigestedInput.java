package org.trigpoint.engine.local;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Reads from a DataInput and digests what it reads. */
final class DigestedInput extends DataInputStream {
    private final MessageDigest sha256;

    DigestedInput(DataInput from) {
        this(from, Snapshot.sha256());
    }

    private DigestedInput(DataInput from, MessageDigest sha256) {
        super(new Source(from, sha256));
        this.sha256 = sha256;
    }

    byte[] digest() {
        return sha256.digest();
    }

    private static final class Source extends InputStream {
        private final DataInput from;
        private final MessageDigest sha256;

        Source(DataInput from, MessageDigest sha256) {
            this.from = from;
            this.sha256 = sha256;
        }

        @Override
        public int read() throws IOException {
            byte next = from.readByte();
            sha256.update(next);
            return next & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            from.readFully(bytes, offset, length);
            sha256.update(bytes, offset, length);
            return length;
        }
    }
}
