package org.trigpoint.imagery.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** A format of files of networks. Those that are installed are found by {@link ServiceLoader}. */
public interface NetworkFormat {
    /** Whether it reads files of this name. */
    boolean reads(Path file);

    /** Reads one; an IOException says what is wrong with the file. */
    Network open(Path file) throws IOException;

    /** Reads one by what is installed. */
    static Network openAny(Path file) throws IOException {
        for (NetworkFormat format : ServiceLoader.load(NetworkFormat.class)) {
            if (format.reads(file)) {
                return format.open(file);
            }
        }
        throw new IOException("Nothing that is installed reads " + file + ". What reads ONNX is an optional part:"
                + " ./trigpoint build onnx");
    }
}
